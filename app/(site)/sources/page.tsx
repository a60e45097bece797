import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { MixedText } from '@/components/ui/mixed-text';
import { htmlLang, pickLocalized } from '@/core/content';
import { labelCitation } from '@/i18n/format';
import { loadLibrary } from '@/server/library';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages.sources'))('title') };
}

export default async function SourcesPage() {
  const t = await getTranslations('pages.sources');
  const locale = await getLocale();
  const { documents, passages, corrections } = await loadLibrary();
  const numberOf = (documentId: string) =>
    passages.filter((passage) => passage.documentId === documentId).length;
  const notesOn = (documentId: string) =>
    corrections.filter(({ passageId }) => passageId?.startsWith(`${documentId}.`)).length;
  return (
    <main className="wrap prose" id="content">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <hr className="wenwu" />
      <p className="prose-first">{t('verbatim')}</p>
      {documents.length === 0 ? <p className="prose-first">{t('none')}</p> : null}
      {documents.map((document) => {
        const provenance = pickLocalized(document.provenance, locale);
        const citation = pickLocalized(document.citation, locale);
        return (
          <section key={document.id} id={document.id}>
            <h2>
              <Link className="link" href={`/library/documents/${document.id}`}>
                {labelCitation(citation?.text ?? document.title.text)}
              </Link>
            </h2>
            <p className="read" lang={htmlLang(document.title.language)}>
              {document.title.text}
            </p>
            <p className="small muted num">
              {t(document.translation ? 'translation' : 'original')} ·{' '}
              {t('passages', { count: numberOf(document.id) })} ·{' '}
              {t('notes', { count: notesOn(document.id) })}
            </p>
            {provenance ? (
              <p className="prose-origin" lang={htmlLang(provenance.language)}>
                <MixedText text={provenance.text} lang={htmlLang(provenance.language)} />
              </p>
            ) : null}
          </section>
        );
      })}
    </main>
  );
}
