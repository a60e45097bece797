import { useLocale, useTranslations } from 'next-intl';
import { wordsOf } from '@/components/reading/outline';
import { BookCover } from '@/components/ui/book-cover';
import { labelCitation } from '@/i18n/format';
import type { DocumentCard } from '@/server/library';

/** The sources as books on a shelf. */
export function DocumentShelf({ documents }: { documents: readonly DocumentCard[] }) {
  const t = useTranslations('library');
  const language = useLocale();
  return (
    <section className="page-part" id="sources">
      <div className="sec-h">
        <h2>{t('documents')}</h2>
        <span className="small muted num">{t('documentsCount', { count: documents.length })}</span>
      </div>
      <div className="shelf">
        {documents.map(({ document, passages }) => (
          <div key={document.id}>
            <BookCover
              href={`/library/documents/${document.id}`}
              cloth={document.cover}
              title={document.title}
              foot={document.language === 'en' ? 'EN' : '中文'}
            />
            <p className="cap">
              <b>{labelCitation(wordsOf(document.citation, language).text)}</b>
              <span className="muted">
                {t('original', {
                  origin: document.translation
                    ? t('translation')
                    : t(`originalIn.${document.language}`),
                  passages: t('passages', { count: passages }),
                })}
              </span>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
