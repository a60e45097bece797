'use client';

import { useLocale, useTranslations } from 'next-intl';
import { htmlLang, type PublicOption } from '@/core/content';
import { Check, Radios } from '../ui/choice';
import { toggleSentence } from './change-answer';
import type { KindProps } from './kind-props';
import { MarkFace } from './mark-face';
import { moveFocus } from './move-focus';
import { OptionFace } from './option-face';
import { AnsweredOptions, GlossNote } from './option-list';
import { useDigits } from './use-digits';

const sides = ['true', 'false'] as const;
const words = {
  correct: 'chosen',
  incorrect: 'incorrect',
  missed: 'answer',
  off: 'off',
} as const;

/** A statement, the sentences of a passage, and which of them decide; first whether it is so at all. */
export function Evidence(props: KindProps<'evidence'>) {
  const { question, value, onChange, feedback, stemId, keys } = props;
  const t = useTranslations('questions');
  const lang = htmlLang(useLocale());
  const { statement, sentences, asksVerdict } = question;
  const toggle = (id: string) => onChange(toggleSentence(value, id));
  useDigits(sentences, toggle, keys && !feedback);
  const faces = sides.map(
    (id, index): PublicOption => ({
      ...{ id: String(index + 1), lang, gloss: null },
      text: t(id === 'true' ? 'find.supported' : 'find.unsupported'),
    }),
  );
  const options = sentences.map(
    ({ id, text, gloss }): PublicOption => ({ id, text, lang: question.lang, gloss }),
  );
  const said = value.verdict === null ? '' : value.verdict ? '1' : '2';
  const marks = feedback?.marks ?? [];
  const verdicts = marks
    .filter(({ id }) => id === 'true' || id === 'false')
    .map((mark) => ({ ...mark, id: mark.id === 'true' ? '1' : '2' }));
  return (
    <>
      <blockquote className="q-statement" id={`${stemId}-statement`} lang={statement.lang}>
        {statement.text}
        {statement.gloss ? (
          <span className="g" lang={lang}>
            {statement.gloss}
          </span>
        ) : null}
      </blockquote>
      <GlossNote options={[statement, ...sentences]} />
      {asksVerdict && feedback ? (
        <ul className="opts two" aria-label={t('options')}>
          {faces.map((face) => {
            const state = verdicts.find(({ id }) => id === face.id)?.state ?? 'off';
            return (
              <li key={face.id} className={`opt radio is-${state}`}>
                <MarkFace state={state} label="" lang={lang} word={t(`mark.${words[state]}`)}>
                  {face.text}
                </MarkFace>
              </li>
            );
          })}
        </ul>
      ) : null}
      {asksVerdict && !feedback ? (
        <Radios
          className="opts two"
          labelledBy={`${stemId} ${stemId}-statement`}
          options={faces}
          chosen={said}
          onChoose={(id) => onChange({ ...value, verdict: id === '1' })}
          look="opt radio"
        >
          {(option, chosen) => <OptionFace option={{ ...option, id: '' }} single chosen={chosen} />}
        </Radios>
      ) : null}
      <p className="sents-title" id={`${stemId}-which`}>
        {t('find.which')}
      </p>
      {feedback ? (
        <div className="sents">
          <AnsweredOptions
            options={options}
            chosen={value.sentences}
            marks={marks.filter(({ id }) => id !== 'true' && id !== 'false')}
            round={false}
          />
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a passage everywhere.
        <div
          className="sents opts"
          role="group"
          aria-labelledby={`${stemId}-which`}
          onKeyDown={moveFocus}
        >
          {options.map((option) => {
            const chosen = value.sentences.includes(option.id);
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
      )}
      {feedback ? null : <p className="q-help">{t('find.help')}</p>}
    </>
  );
}
