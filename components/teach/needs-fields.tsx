import { useTranslations } from 'next-intl';
import { timeFactors } from '@/core/assignments';
import { Tick } from '../ui/tick';
import type { Needs } from './needs-marks';

/** The fields of what somebody needs. */
export function NeedsFields({ needs }: { needs: Needs | null }) {
  const t = useTranslations('teach.needs');
  return (
    <div className="act-grid">
      <div className="field">
        <label htmlFor="time-factor">{t('factor')}</label>
        <select
          id="time-factor"
          className="inp"
          name="timeFactor"
          defaultValue={String(needs?.timeFactor ?? 1)}
        >
          {timeFactors.map((factor) => (
            <option key={factor} value={factor}>
              {t(factor === 1 ? 'factorNone' : 'factorTimes', { factor })}
            </option>
          ))}
        </select>
        <p className="hint">{t('factorHint')}</p>
      </div>
      <div>
        <Tick name="untimed" label={t('untimed')} checked={needs?.untimed ?? false} />
        <Tick name="readAloud" label={t('readAloud')} checked={needs?.readAloud ?? false} />
        <Tick name="largerText" label={t('largerText')} checked={needs?.largerText ?? false} />
      </div>
    </div>
  );
}
