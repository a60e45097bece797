'use client';

import { useLocale, useTranslations } from 'next-intl';
import { htmlLang, type PublicOption } from '@/core/content';
import type { Mark } from '@/core/grading';
import { fitsTwoColumns } from './fits-two-columns';
import { OptionFace } from './option-face';

/** The class of the list around options: two columns where all of them are short. */
export function optionsClass(options: readonly PublicOption[]): string {
  return fitsTwoColumns(options) ? 'opts two' : 'opts';
}

interface AnsweredOptionsProps {
  readonly options: readonly PublicOption[];
  readonly chosen: readonly string[];
  readonly marks: readonly Mark[];
  readonly round: boolean;
}

/** Options after the answer: nothing to press, every state in words too. */
export function AnsweredOptions({ options, chosen, marks, round }: AnsweredOptionsProps) {
  const t = useTranslations('questions');
  return (
    <ul className={optionsClass(options)} aria-label={t('options')}>
      {options.map((option) => {
        const mark = marks.find(({ id }) => id === option.id);
        return (
          <li
            key={option.id}
            className={`opt is-${mark?.state ?? 'off'}${round ? ' radio' : ''}${mark?.reason ? ' has-why' : ''}`}
          >
            <OptionFace
              option={option}
              single={round}
              chosen={chosen.includes(option.id)}
              mark={mark}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Says whose the glosses are, where there are any. */
export function GlossNote({ options }: { options: readonly Pick<PublicOption, 'gloss'>[] }) {
  const t = useTranslations('questions');
  const lang = htmlLang(useLocale());
  if (!options.some(({ gloss }) => gloss)) return null;
  return (
    <p className="q-help xs q-gloss" lang={lang}>
      {t('gloss')}
    </p>
  );
}
