import { useTranslations } from 'next-intl';
import { creditRules } from '@/core/grading';
import { Tick } from '../../ui/tick';
import { NumberField } from './number-field';
import { Pick } from './pick';
import type { PolicyPartProps } from './policy-parts';

const mostTries = 4;

/** When answers are marked and how: tries, certainty, parts of points, words. */
export function PolicyMarking({ policy, onChange, sentence, fixed }: PolicyPartProps) {
  const t = useTranslations('builder.policy');
  const listed = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
    values.map((value) => ({ value, name: name(value) }));
  // One row more than are filled in: whoever fills it in gets the next.
  const shown = Math.min(mostTries, policy.tries.length + 1);
  return (
    <fieldset disabled={fixed}>
      <legend>{t('marking.title')}</legend>
      <Pick
        label={t('feedback.label')}
        name="feedback"
        value={policy.feedback}
        options={listed(['deferred', 'immediate'] as const, (value) => t(`feedback.${value}`))}
        onPick={(feedback) => onChange({ feedback })}
        error={sentence('feedback')}
      />
      <fieldset className="bare">
        <legend className="lab">{t('tries.label')}</legend>
        <div className="tries">
          {Array.from({ length: shown }, (_, index) => (
            <NumberField
              // biome-ignore lint/suspicious/noArrayIndexKey: a try is its place.
              key={index}
              label={t('tries.number', { number: index + 2 })}
              name="tries"
              unit="%"
              value={policy.tries[index] ?? ''}
              onChange={(value) => onChange({ tries: withTry(policy.tries, index, value) })}
              error={index === 0 ? sentence('tries') : undefined}
            />
          ))}
        </div>
        <p className="hint">{t('tries.hint')}</p>
      </fieldset>
      <Tick
        label={t('certainty.label')}
        name="certainty"
        checked={policy.certainty}
        onChange={(certainty) => onChange({ certainty })}
        hint={t('certainty.hint')}
        error={sentence('certainty')}
      />
      <Pick
        label={t('credit.label')}
        name="credit"
        value={policy.credit}
        options={listed(creditRules, (value) => t(`credit.${value}`))}
        onPick={(credit) => onChange({ credit })}
      />
      <Pick
        label={t('words.label')}
        name="marking"
        value={policy.marking}
        options={listed(['automatic', 'teacher'] as const, (value) => t(`words.${value}`))}
        onPick={(marking) => onChange({ marking })}
        error={sentence('marking')}
      />
    </fieldset>
  );
}

/** The tries with one changed; what is empty at the end goes. */
function withTry(tries: readonly string[], index: number, value: string): string[] {
  const all = Array.from({ length: Math.max(tries.length, index + 1) }, (_, place) =>
    place === index ? value : (tries[place] ?? ''),
  );
  return all.slice(0, all.findLastIndex((one) => one.trim() !== '') + 1);
}
