import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Tick } from '../../ui/tick';
import { Pick } from './pick';
import type { PolicyPartProps } from './policy-parts';

/** In which order, whether back is allowed, what is agreed to first. */
export function PolicyCourse({ policy, onChange, sentence, fixed }: PolicyPartProps) {
  const t = useTranslations('builder.policy');
  const id = useId();
  const wrong = sentence('honour');
  return (
    <fieldset disabled={fixed}>
      <legend>{t('course.title')}</legend>
      <Tick
        label={t('course.questions')}
        name="shuffleQuestions"
        checked={policy.shuffleQuestions}
        onChange={(shuffleQuestions) => onChange({ shuffleQuestions })}
        hint={t('course.questionsHint')}
      />
      <Tick
        label={t('course.options')}
        name="shuffleOptions"
        checked={policy.shuffleOptions}
        onChange={(shuffleOptions) => onChange({ shuffleOptions })}
      />
      <Pick
        label={t('navigation.label')}
        name="navigation"
        value={policy.navigation}
        options={(['free', 'forward'] as const).map((value) => ({
          value,
          name: t(`navigation.${value}`),
        }))}
        onPick={(navigation) => onChange({ navigation })}
      />
      <div className="field">
        <label htmlFor={id}>{t('honour.label')}</label>
        <textarea
          id={id}
          className="inp"
          name="honour"
          rows={4}
          maxLength={1_000}
          value={policy.honour}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
          onChange={(event) => onChange({ honour: event.target.value })}
        />
        <p className="hint" id={`${id}-hint`}>
          {t('honour.hint')}
        </p>
        {wrong ? (
          <p className="wrong" id={`${id}-error`}>
            {wrong}
          </p>
        ) : null}
        {policy.honour === '' ? (
          <button
            type="button"
            className="btn btn-quiet honour-suggest"
            onClick={() => onChange({ honour: t('honour.suggested') })}
          >
            {t('honour.suggest')}
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}
