import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { PractiseForm } from '@/components/progress/practise-form';
import { wordsOf } from '@/components/reading/outline';
import { MixedText } from '@/components/ui/mixed-text';
import { formatShare } from '@/i18n/format';
import type { ModuleCard } from '@/server/library';
import type { ReadingPlace } from '@/server/reading';
import { practise } from '../practise-action';

interface ModuleItemProps {
  readonly card: ModuleCard;
  readonly number: number;
  readonly place: ReadingPlace | null;
  /** 0 to 1, or null while nothing was answered. */
  readonly mastery: number | null;
}

/** One module: what it is about, how far the reading is, and what to do. */
export function ModuleItem({ card, number, place, mastery }: ModuleItemProps) {
  const t = useTranslations('library');
  const language = useLocale();
  const { module, passageIds, questions } = card;
  const [title, summary] = [wordsOf(module.title, language), wordsOf(module.summary, language)];
  const href = `/library/modules/${module.id}`;
  const read = place ? place.read.length : 0;
  return (
    <li>
      <div className={`spine cloth-${module.cover}`} aria-hidden="true">
        <span>{number}</span>
      </div>
      <div>
        <h3>
          <Link href={href} lang={title.lang}>
            {title.text}
          </Link>
        </h3>
        <p className="mod-sum" lang={summary.lang}>
          {summary.text}
        </p>
        <p className="mod-facts num">
          <span>{t('passages', { count: passageIds.length })}</span>
          <span>{t('questions', { count: questions })}</span>
          {mastery === null ? null : <span>{t('mastery', { share: formatShare(mastery) })}</span>}
        </p>
        {place ? (
          <div className="mod-read">
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${(read / Math.max(1, passageIds.length)) * 100}%` }} />
            </span>
            <span className="num">{t('progress', { read, total: passageIds.length })}</span>
          </div>
        ) : null}
        <details className="mod-aims">
          <summary>{t('objectives')}</summary>
          <ul>
            {module.objectives.map((objective) => {
              const words = wordsOf(objective, language);
              return (
                <li key={words.text} lang={words.lang}>
                  <MixedText text={words.text} lang={words.lang} />
                </li>
              );
            })}
          </ul>
        </details>
      </div>
      <div className="mod-acts">
        <Link className="btn btn-line" href={href}>
          {place ? t('continueReading') : t('read')}
        </Link>
        {questions > 0 ? (
          <PractiseForm action={practise} moduleId={module.id} look="line">
            {t('practise')}
          </PractiseForm>
        ) : null}
      </div>
    </li>
  );
}
