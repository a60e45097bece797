'use client';

import { useLocale, useTranslations } from 'next-intl';
import { htmlLang, type PublicOption } from '@/core/content';
import { Radios } from '../ui/choice';
import type { KindProps } from './kind-props';
import { OptionFace } from './option-face';
import { AnsweredOptions, GlossNote } from './option-list';
import { useDigits } from './use-digits';

const ids = ['true', 'false'] as const;

/** Whether the source says so: two wide options, keys 1 and 2. */
export function TrueFalse(props: KindProps<'true-false'>) {
  const { question, value, onChange, feedback, stemId, keys } = props;
  const t = useTranslations('questions');
  const lang = htmlLang(useLocale());
  const statementId = `${stemId}-statement`;
  const faces = ids.map(
    (id, index): PublicOption => ({ id: String(index + 1), text: t(id), lang, gloss: null }),
  );
  const chosen = value.value === null ? '' : value.value ? '1' : '2';
  const choose = (id: string) => onChange({ kind: 'true-false', value: id === '1' });
  useDigits(faces, choose, keys && !feedback);
  const marks = feedback?.marks.map((mark) => ({ ...mark, id: mark.id === 'true' ? '1' : '2' }));
  return (
    <>
      <blockquote className="q-statement" id={statementId} lang={question.statement.lang}>
        {question.statement.text}
        {question.statement.gloss ? (
          <span className="g" lang={lang}>
            {question.statement.gloss}
          </span>
        ) : null}
      </blockquote>
      {marks ? (
        <AnsweredOptions options={faces} chosen={[chosen]} marks={marks} round />
      ) : (
        <Radios
          className="opts two"
          labelledBy={`${stemId} ${statementId}`}
          options={faces}
          chosen={chosen}
          onChoose={choose}
          look="opt radio"
        >
          {(option, isChosen) => <OptionFace option={option} single chosen={isChosen} />}
        </Radios>
      )}
      <GlossNote options={[question.statement]} />
    </>
  );
}
