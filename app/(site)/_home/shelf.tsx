import { useLocale, useTranslations } from 'next-intl';
import { BookCover } from '@/components/ui/book-cover';
import type { Library } from '@/core/content';
import { labelCitation } from '@/i18n/format';
import { citationOf } from './home-view';

/** The documents as books on a shelf. */
export function Shelf({ documents, passages }: Pick<Library, 'documents' | 'passages'>) {
  const t = useTranslations('home.library');
  const language = useLocale();
  const chinese = documents.filter((document) => document.language === 'zh-CN').length;
  const counts = { total: documents.length, chinese, english: documents.length - chinese };
  return (
    <section className="wrap home-part" id="library">
      <div className="sec-h">
        <h2>{t('title')}</h2>
        <span className="muted small">{t('count', counts)}</span>
      </div>
      <div className="shelf">
        {documents.map((document) => (
          <div key={document.id}>
            <BookCover
              href={`/library/documents/${document.id}`}
              cloth={document.cover}
              title={document.title}
              foot={document.language === 'en' ? 'EN' : '中文'}
            />
            <p className="cap">
              <b>{labelCitation(citationOf(document, language))}</b>
              <span className="muted">
                {t(document.translation ? 'translation' : 'original', {
                  passages: passages.filter(({ documentId }) => documentId === document.id).length,
                })}
              </span>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
