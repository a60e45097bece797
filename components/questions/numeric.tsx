'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { htmlLang } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { readNumber } from '@/core/text';
import type { KindProps } from './kind-props';
import { MarkFace } from './mark-face';
import { useWhose } from './whose-answer';

/** A number as a person writes it: digits of any width, Chinese numerals, 万 and 亿, separators. */
export function Numeric(props: KindProps<'numeric'>) {
  const { question, value, onChange, feedback, stemId } = props;
  const t = useTranslations('questions.numeric');
  const id = useId();
  const [left, setLeft] = useState(false);
  if (feedback) return <AnsweredNumber question={question} value={value} feedback={feedback} />;
  const unread = value.text.trim() !== '' && readNumber(value.text) === null;
  const wrong = left && unread;
  return (
    <>
      <div className="number">
        <input
          className="inp num"
          inputMode="decimal"
          autoComplete="off"
          maxLength={64}
          data-answer
          aria-labelledby={`${stemId} ${id}-unit`}
          aria-describedby={`${id}-help ${id}-wrong`}
          aria-invalid={wrong || undefined}
          value={value.text}
          onChange={(event) => onChange({ kind: 'numeric', text: event.target.value })}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
        />
        <span id={`${id}-unit`} className="unit" lang={question.unit?.lang}>
          {question.unit?.text}
        </span>
      </div>
      <p className="wrong" id={`${id}-wrong`} role="status">
        {wrong ? t('unread') : null}
      </p>
      <p className="q-help" id={`${id}-help`}>
        {t('help')}
      </p>
    </>
  );
}

interface AnsweredNumberProps extends Pick<KindProps<'numeric'>, 'question' | 'value'> {
  readonly feedback: Feedback;
}

const words = { own: 'mark.wrote', other: 'mark.right', key: 'mark.answer' } as const;

/** What was written, the number of the source, and how it is calculated. */
function AnsweredNumber({ question, value, feedback }: AnsweredNumberProps) {
  const t = useTranslations('questions');
  const whose = useWhose();
  const lang = htmlLang(useLocale());
  const format = useFormatter();
  const digits = (text: string | undefined) =>
    format.number(Number(text), { maximumFractionDigits: 12, useGrouping: 'min2' });
  const state = feedback.marks[0]?.state ?? 'missed';
  const result = feedback.solution.find(({ id }) => id === 'value');
  const working = feedback.solution.find(({ id }) => id === 'working');
  const unit = question.unit ? <span lang={question.unit.lang}> {question.unit.text}</span> : null;
  return (
    <>
      <ul className="opts" aria-label={t('options')}>
        {value.text.trim() === '' ? null : (
          <li className={`opt is-${state}`}>
            <MarkFace
              state={state}
              label=""
              lang={lang}
              word={t(state === 'correct' ? words[whose] : 'mark.wrong')}
            >
              {value.text}
            </MarkFace>
          </li>
        )}
        {state === 'correct' || !result ? null : (
          <li className="opt is-missed">
            <MarkFace state="missed" label="=" lang={lang} word={t('mark.answer')}>
              {digits(result?.text)}
              {unit}
            </MarkFace>
          </li>
        )}
      </ul>
      {working ? (
        <p className="working num">
          <span className="vh">{t('numeric.working')}</span>{' '}
          <span lang={working.lang}>{working.text}</span> {digits(result?.text)}
          {unit}
        </p>
      ) : null}
    </>
  );
}
