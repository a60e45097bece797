import { useTranslations } from 'next-intl';
import type { LateRow } from './draft';
import type { PolicyPartProps } from './policy-parts';

const mostSteps = 5;

/** What late work is worth, step by step. The last row is empty: whoever fills it in gets the next. */
export function PolicyLate({ policy, onChange, sentence }: PolicyPartProps) {
  const t = useTranslations('builder.policy.late');
  const rows = [...policy.late, { hours: '', share: '' }].slice(0, mostSteps);
  const error = sentence('late');
  const change = (index: number, part: Partial<LateRow>) =>
    onChange({
      late: rows
        .map((row, place) => (place === index ? { ...row, ...part } : row))
        .filter(({ hours, share }) => hours.trim() !== '' || share.trim() !== ''),
    });
  return (
    <div className="field">
      <span className="lab" id="late-label">
        {t('label')}
      </span>
      <ol className="late" aria-labelledby="late-label">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          <li key={index}>
            {t.rich('row', {
              hours: () => (
                <input
                  className="inp num"
                  name="lateHours"
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={6}
                  aria-label={t('hours', { number: index + 1 })}
                  aria-invalid={error && index === 0 ? true : undefined}
                  value={row.hours}
                  onChange={(event) => change(index, { hours: event.target.value })}
                />
              ),
              share: () => (
                <input
                  className="inp num"
                  name="lateShare"
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={6}
                  aria-label={t('share', { number: index + 1 })}
                  value={row.share}
                  onChange={(event) => change(index, { share: event.target.value })}
                />
              ),
            })}
          </li>
        ))}
      </ol>
      <p className="hint">{t('hint')}</p>
      {error ? <p className="wrong">{error}</p> : null}
    </div>
  );
}
