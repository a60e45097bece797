import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import {
  type Concept,
  htmlLang,
  type Occurrence,
  pickLocalized,
  type SourceDocument,
} from '@/core/content';
import { detectLanguage } from '@/core/text';
import { labelCitation } from '@/i18n/format';
import { passageHref } from '../questions/passage-href';

interface NameListProps {
  readonly concept: Concept;
  readonly occurrences: readonly Occurrence[];
  readonly documents: readonly SourceDocument[];
}

/** Every name that the sources use, each with the passages that use it. */
export function NameList({ concept, occurrences, documents }: NameListProps) {
  const t = useTranslations('concepts.page');
  const language = useLocale();
  const names = [...new Set([concept.name['zh-CN'], concept.name.en, ...concept.aliases])];
  const used = names.map((name) => ({
    name,
    places: occurrences.flatMap(({ passage, namings }) => {
      const naming = namings.find((one) => one.name === name);
      return naming ? [{ passage, naming }] : [];
    }),
  }));
  const found = used.filter(({ places }) => places.length > 0);
  if (found.length === 0) return <p className="small muted">{t('noName')}</p>;
  return (
    <ul className="c-names">
      {found.map(({ name, places }) => (
        <li key={name}>
          <span className="read" lang={htmlLang(detectLanguage(name) ?? language)}>
            {name}
          </span>
          <p className="xs">
            {places.map(({ passage, naming }) => {
              const { id, documentId, number } = passage;
              const document = documents.find((one) => one.id === documentId);
              const cited = document && pickLocalized(document.citation, language)?.text;
              const place = { documentId, passageId: id, passageNumber: number };
              return (
                <Link
                  key={id}
                  className="link"
                  href={passageHref({ ...place, start: naming.start, end: naming.end })}
                >
                  {t('where', { source: labelCitation(cited ?? ''), number })}
                </Link>
              );
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
