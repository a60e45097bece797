import { useTranslations } from 'next-intl';
import { NumberField } from './number-field';
import { Pick } from './pick';
import { PolicyLate } from './policy-late';
import type { PolicyPartProps } from './policy-parts';

/** The time limit, what happens when it is used up, and what late work is worth. */
export function PolicyTime(props: PolicyPartProps) {
  const { policy, onChange, sentence, fixed } = props;
  const t = useTranslations('builder.policy');
  return (
    <fieldset>
      <legend>{t('time.title')}</legend>
      <NumberField
        label={t('time.limit')}
        name="timeLimit"
        unit={t('time.minutes')}
        value={policy.timeLimit}
        onChange={(timeLimit) => onChange({ timeLimit })}
        hint={t(fixed ? 'time.limitFixed' : 'time.limitHint')}
        error={sentence('timeLimit')}
      />
      <fieldset disabled={fixed} className="bare">
        <Pick
          label={t('overtime.label')}
          name="overtime"
          value={policy.overtime}
          options={(['submit', 'grace', 'abandon'] as const).map((value) => ({
            value,
            name: t(`overtime.${value}`),
          }))}
          onPick={(overtime) => onChange({ overtime })}
        />
        {policy.overtime === 'grace' || sentence('grace') ? (
          <NumberField
            label={t('time.grace')}
            name="grace"
            unit={t('time.minutes')}
            value={policy.grace}
            onChange={(grace) => onChange({ grace })}
            error={sentence('grace')}
          />
        ) : null}
        <PolicyLate {...props} />
      </fieldset>
    </fieldset>
  );
}
