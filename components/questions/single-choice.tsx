'use client';

import { RadioGroup } from 'radix-ui';
import type { KindProps } from './kind-props';
import { OptionFace } from './option-face';
import { AnsweredOptions, GlossNote, optionsClass } from './option-list';
import { useDigits } from './use-digits';

/** One of several options. */
export function SingleChoice(props: KindProps<'single-choice'>) {
  const { question, value, onChange, feedback, stemId, keys } = props;
  const choose = (option: string) => onChange({ kind: 'single-choice', option });
  useDigits(question.options, choose, keys && !feedback);
  if (feedback) {
    const chosen = value.option === null ? [] : [value.option];
    return (
      <>
        <AnsweredOptions options={question.options} chosen={chosen} marks={feedback.marks} round />
        <GlossNote options={question.options} />
      </>
    );
  }
  return (
    <>
      <RadioGroup.Root
        className={optionsClass(question.options)}
        aria-labelledby={stemId}
        value={value.option ?? ''}
        onValueChange={choose}
      >
        {question.options.map((option) => {
          const chosen = option.id === value.option;
          return (
            <RadioGroup.Item
              key={option.id}
              value={option.id}
              className={chosen ? 'opt radio is-selected' : 'opt radio'}
            >
              <OptionFace option={option} single chosen={chosen} />
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
      <GlossNote options={question.options} />
    </>
  );
}
