import { useTranslations } from 'next-intl';
import { MarkedText, type TextMark } from '@/components/teach/documents/marked-text';
import { type DocumentSection, htmlLang } from '@/core/content';
import type { UploadView } from '@/server/documents';

/** Passages that are shown at once. */
const firstShown = 30;

/** The text as questions see it: sections, numbered passages, places to look at marked. */
export function CleanedText({ view }: { view: UploadView }) {
  const t = useTranslations('documents.text');
  const sections = view.documents.flatMap((document) => document.sections);
  // A whole book is there for who wants it; most want to see that it was read well.
  const ends = sections.map((_, index) =>
    sections.slice(0, index + 1).reduce((sum, { passageIds }) => sum + passageIds.length, 0),
  );
  const cut = Math.max(1, ends.filter((end) => end <= firstShown).length);
  return (
    <section aria-labelledby="text">
      <div className="sec-h">
        <h2 id="text">{t('title')}</h2>
        <span className="small muted">{t('lead')}</span>
      </div>
      <div className="sheet pad cleaned">
        {sections.slice(0, cut).map((section) => (
          <Section key={section.id} section={section} view={view} />
        ))}
        {sections.length > cut ? (
          <details>
            <summary className="btn btn-line">{t('more', { count: view.passages.length })}</summary>
            {sections.slice(cut).map((section) => (
              <Section key={section.id} section={section} view={view} />
            ))}
          </details>
        ) : null}
      </div>
    </section>
  );
}

function Section({ section, view }: { section: DocumentSection; view: UploadView }) {
  const { title, passageIds } = section;
  return (
    <div>
      {title ? <h3 lang={htmlLang(title.language)}>{title.text}</h3> : null}
      {view.passages
        .filter(({ id }) => passageIds.includes(id))
        .map(({ id, number, text, language }) => (
          <p className="read" key={id}>
            <span className="no num">{number}</span>
            <MarkedText text={text} language={language} marks={marksIn(view, id)} />
          </p>
        ))}
    </div>
  );
}

function marksIn({ corrections }: UploadView, passageId: string): TextMark[] {
  return corrections.flatMap((correction) =>
    correction.passageId === passageId && correction.span
      ? [{ ...correction.span, kind: 'defect' as const }]
      : [],
  );
}
