import { useTranslations } from 'next-intl';
import { MarkedText, type TextMark } from '@/components/teach/documents/marked-text';
import { htmlLang } from '@/core/content';
import type { UploadView } from '@/server/documents';

/** The text as questions see it: sections, numbered passages, places to look at marked. */
export function CleanedText({ view }: { view: UploadView }) {
  const t = useTranslations('documents.text');
  const byId = new Map(view.passages.map((passage) => [passage.id, passage]));
  return (
    <section aria-labelledby="text">
      <div className="sec-h">
        <h2 id="text">{t('title')}</h2>
        <span className="small muted">{t('lead')}</span>
      </div>
      <div className="sheet pad cleaned">
        {view.documents.flatMap(({ sections }) =>
          sections.map((section) => (
            <div key={section.id}>
              {section.title ? (
                <h3 lang={htmlLang(section.title.language)}>{section.title.text}</h3>
              ) : null}
              {section.passageIds.map((id) => {
                const passage = byId.get(id);
                if (!passage) return null;
                return (
                  <p className="read" key={id}>
                    <span className="no num">{passage.number}</span>
                    <MarkedText
                      text={passage.text}
                      language={passage.language}
                      marks={marksIn(view, id)}
                    />
                  </p>
                );
              })}
            </div>
          )),
        )}
      </div>
    </section>
  );
}

function marksIn({ corrections }: UploadView, passageId: string): TextMark[] {
  return corrections.flatMap((correction) =>
    correction.passageId === passageId && correction.span
      ? [{ ...correction.span, kind: 'defect' as const }]
      : [],
  );
}
