'use client';

import { Radios } from '../ui/choice';
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
      <Radios
        className={optionsClass(question.options)}
        labelledBy={stemId}
        options={question.options}
        chosen={value.option}
        onChoose={choose}
        look="opt radio"
      >
        {(option, chosen) => <OptionFace option={option} single chosen={chosen} />}
      </Radios>
      <GlossNote options={question.options} />
    </>
  );
}
