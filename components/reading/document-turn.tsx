import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PassageView, Words } from './reader-view';

/** In a module: from here on the passages are of this document. */
export function DocumentTurn({ passage, source }: { passage: PassageView; source: Words }) {
  const t = useTranslations('reader');
  return (
    <p className="doc-source">
      {t.rich('fromDocument', {
        source: source.text,
        doc: (words) => <span lang={source.lang}>{words}</span>,
      })}
      <Link
        className="link"
        href={`/library/documents/${passage.documentId}?passage=${passage.id}#p${passage.number}`}
      >
        {t('openDocument')}
      </Link>
    </p>
  );
}
