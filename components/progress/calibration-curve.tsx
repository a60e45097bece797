import { useTranslations } from 'next-intl';
import { Gauge } from '@/components/ui/gauge';
import type { CalibrationLevel } from '@/core/statistics';
import { formatShare } from '@/i18n/format';

interface CalibrationCurveProps {
  /** All three, the least certain first. */
  readonly levels: readonly CalibrationLevel[];
  /** Whose answers they are: one's own, or those of a class. */
  readonly of: 'own' | 'class';
}

/** How certain answers were against how many were right: a bar for each certainty over a rule, and in words. */
export function CalibrationCurve({ levels, of }: CalibrationCurveProps) {
  const t = useTranslations('calibration');
  return (
    <section className="sheet pad" aria-labelledby={`calibration-${of}`}>
      <h2 className="h-card" id={`calibration-${of}`}>
        {t(`title.${of}`)}
      </h2>
      <ul className="calibration">
        {levels.map((level) => (
          <li key={level.certainty}>
            <div className="gauge-h">
              <span>{t(`level.${level.certainty}`)}</span>
              <b className="num">
                {level.share === null
                  ? t('none')
                  : t('count', {
                      right: level.right,
                      answers: level.answers,
                      share: formatShare(level.share),
                    })}
              </b>
            </div>
            <Gauge
              label={t(`level.${level.certainty}`)}
              value={level.share ?? 0}
              target={level.certainty === 1 ? level.claimed.to : level.claimed.from}
            />
            <p className="small">
              {level.answers > 0
                ? `${t(`said.${of}`, { level: level.certainty, right: level.right, answers: level.answers })} `
                : null}
              {level.finding === 'too-few'
                ? null
                : t(`finding.${level.certainty}.${level.finding}`)}
            </p>
          </li>
        ))}
      </ul>
      <p className="xs muted">{t('rule')}</p>
    </section>
  );
}
