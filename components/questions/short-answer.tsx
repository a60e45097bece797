'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { htmlLang } from '@/core/content';
import type { Feedback } from '@/core/grading';
import type { KindProps } from './kind-props';
import { MarkFace } from './mark-face';
import { useWhose } from './whose-answer';

/** A few words of one's own, compared with the accepted answers. */
export function ShortAnswer(props: KindProps<'short-answer'>) {
  const { question, value, onChange, feedback, stemId } = props;
  const t = useTranslations('questions.short');
  const id = useId();
  const lang = useLocale();
  if (feedback) return <AnsweredWords value={value} feedback={feedback} />;
  const { langs, points, longest } = question;
  const [only] = langs;
  const hints = [
    ...(points > 1 ? [t('points', { count: points })] : []),
    ...(langs.length === 1 ? [t(only === 'en' ? 'inEnglish' : 'inChinese')] : []),
    t('marked'),
  ];
  return (
    <>
      <textarea
        className="inp words"
        rows={3}
        maxLength={longest}
        lang={langs.length === 1 ? only : undefined}
        aria-labelledby={stemId}
        aria-describedby={`${id}-help`}
        value={value.text}
        onChange={(event) => onChange({ kind: 'short-answer', text: event.target.value })}
      />
      <p className="q-help words-help">
        <span id={`${id}-help`}>{hints.join(lang === 'en' ? ' ' : '')}</span>
        <span className="num">{t('count', { count: [...value.text].length, longest })}</span>
      </p>
    </>
  );
}

const wrote = { own: 'mark.wrote', other: 'mark.written', key: 'mark.answer' } as const;

/** What was written, and each thing that was asked for: said, or left out. */
function AnsweredWords({
  value,
  feedback,
}: Pick<KindProps<'short-answer'>, 'value'> & { feedback: Feedback }) {
  const t = useTranslations('questions');
  const whose = useWhose();
  const lang = htmlLang(useLocale());
  const { marks, solution } = feedback;
  const one = marks.length === 1;
  const { verdict } = feedback.grade;
  const written = value.text.trim();
  return (
    <>
      {written === '' ? null : (
        <blockquote
          className={`written is-${verdict}`}
          lang={/\p{Script=Han}/u.test(written) ? 'zh-Hans' : 'en'}
        >
          <span className="vh" lang={lang}>
            {t(wrote[whose])}{' '}
          </span>
          {written}
        </blockquote>
      )}
      <ul className="opts" aria-label={t('options')}>
        {marks.map(({ id, state }, index) => {
          const words = solution.find((part) => part.id === id);
          if (!words || (one && state === 'correct' && written === words.text)) return null;
          const shown = state === 'correct' ? 'correct' : 'missed';
          return (
            <li key={id} className={`opt is-${shown}`}>
              <MarkFace
                state={shown}
                label={one ? '=' : String(index + 1)}
                lang={words.lang}
                word={t(one ? 'mark.answer' : shown === 'correct' ? 'short.said' : 'short.left')}
              >
                {words.text}
              </MarkFace>
            </li>
          );
        })}
      </ul>
    </>
  );
}
