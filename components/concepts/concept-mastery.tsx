import { useTranslations } from 'next-intl';
import { masteryTarget } from '@/core/progress';
import { formatShare } from '@/i18n/format';
import { Gauge } from '../ui/gauge';
import type { Spirit } from '../ui/spirit';

interface ConceptMasteryProps {
  readonly name: string;
  readonly spirit: Spirit | null;
  /** 0 to 1; null while nothing was answered. */
  readonly value: number | null;
  readonly answers: number;
}

/** How well the learner knows a concept. */
export function ConceptMastery({ name, spirit, value, answers }: ConceptMasteryProps) {
  const t = useTranslations('concepts.page');
  return (
    <section className="sheet pad c-mast">
      <div className="gauge-h">
        <h2 className="h-card">{t('mastery')}</h2>
        {value === null ? (
          <span className="small muted">{t('notSeen')}</span>
        ) : (
          <b className="num">{formatShare(value)}</b>
        )}
      </div>
      <Gauge
        label={name}
        value={value ?? 0}
        target={masteryTarget}
        {...(spirit ? { spirit } : {})}
      />
      <p className="xs muted">
        {answers > 0 ? `${t('answers', { count: answers })} · ` : null}
        {t('notch', { share: formatShare(masteryTarget) })}
      </p>
    </section>
  );
}
