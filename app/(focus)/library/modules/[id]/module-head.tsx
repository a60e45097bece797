import { useLocale, useTranslations } from 'next-intl';
import { wordsOf } from '@/components/reading/outline';
import { passageAnchor } from '@/components/reading/passage-views';
import { ResumeBanner } from '@/components/reading/resume-banner';
import type { Library, StudyModule } from '@/core/content';
import type { ReadingPlace } from '@/server/reading';

interface ModuleHeadProps {
  readonly module: StudyModule;
  readonly library: Library;
  /** Summary and objectives stand before the first section only. */
  readonly first: boolean;
  /** Where the reading stopped, or null. */
  readonly place: ReadingPlace | null;
}

/** What the module is about, and the way back to where the reading stopped. */
export function ModuleHead({ module, library, first, place }: ModuleHeadProps) {
  const t = useTranslations('reader');
  const language = useLocale();
  const title = wordsOf(module.title, language);
  const summary = wordsOf(module.summary, language);
  const passages = new Set(module.sections.flatMap(({ passageIds }) => passageIds));
  const stopped = library.passages.find(({ id }) => id === place?.passageId);
  return (
    <>
      <p className="eyebrow">
        <i className="fishtail" aria-hidden="true" />
        {t('module')}
      </p>
      <h1 lang={title.lang}>{title.text}</h1>
      <div className="doc-facts">
        <span className="num">{t('passages', { count: passages.size })}</span>
      </div>
      {first ? (
        <>
          <p className="doc-lead" lang={summary.lang}>
            {summary.text}
          </p>
          <div className="doc-aims">
            <p className="eyebrow">{t('objectives')}</p>
            <ul>
              {module.objectives.map((objective) => {
                const words = wordsOf(objective, language);
                return (
                  <li key={words.text} lang={words.lang}>
                    {words.text}
                  </li>
                );
              })}
            </ul>
          </div>
        </>
      ) : null}
      {stopped && stopped.id !== module.sections[0]?.passageIds[0] ? (
        <ResumeBanner
          number={stopped.number}
          href={`/library/modules/${module.id}?passage=${stopped.id}#${passageAnchor(stopped, true)}`}
        />
      ) : null}
    </>
  );
}
