'use client';

import { useTranslations } from 'next-intl';
import { Check } from '../ui/choice';
import { toggleOption } from './change-answer';
import type { KindProps } from './kind-props';
import { moveFocus } from './move-focus';
import { OptionFace } from './option-face';
import { AnsweredOptions, GlossNote, optionsClass } from './option-list';
import { useDigits } from './use-digits';

/** Any number of several options. Says how many are chosen, never how many are right. */
export function MultipleChoice(props: KindProps<'multiple-choice'>) {
  const { question, value, onChange, feedback, stemId, keys } = props;
  const t = useTranslations('questions');
  const toggle = (option: string) => onChange(toggleOption(value, option));
  useDigits(question.options, toggle, keys && !feedback);
  if (feedback) {
    return (
      <>
        <AnsweredOptions
          options={question.options}
          chosen={value.options}
          marks={feedback.marks}
          round={false}
        />
        <GlossNote options={question.options} />
      </>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere. */}
      <div
        className={optionsClass(question.options)}
        role="group"
        aria-labelledby={stemId}
        onKeyDown={moveFocus}
      >
        {question.options.map((option) => {
          const chosen = value.options.includes(option.id);
          return (
            <Check
              key={option.id}
              checked={chosen}
              onToggle={() => toggle(option.id)}
              className={chosen ? 'opt is-selected' : 'opt'}
            >
              <OptionFace option={option} single={false} chosen={chosen} />
            </Check>
          );
        })}
      </div>
      <GlossNote options={question.options} />
      <p className="q-help" aria-live="polite">
        {t('chosen', { count: value.options.length })}
      </p>
    </>
  );
}
