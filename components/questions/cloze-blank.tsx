'use client';

import { Check, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { htmlLang, type PublicOption } from '@/core/content';
import type { Feedback, Mark } from '@/core/grading';
import { Icon } from '../ui/icon';

interface BlankWord {
  /** 1-based place in the sentence. */
  readonly number: number;
  readonly word: PublicOption | undefined;
}

/** A blank to be filled. Pressing it makes it the next to be filled, and clears it. */
export function Blank(props: BlankWord & { active: boolean; onPress: () => void }) {
  const { number, word, active, onPress } = props;
  const t = useTranslations('questions');
  const name = word
    ? t('blankFilled', { number, word: word.text })
    : t(active ? 'blankActive' : 'blank', { number });
  return (
    <button
      type="button"
      className={`blank${word ? ' is-filled' : ''}${active ? ' is-active' : ''}`}
      aria-label={name}
      onClick={onPress}
    >
      {word?.text}
    </button>
  );
}

interface MarkedBlankProps extends BlankWord {
  readonly mark: Mark | undefined;
  readonly solution: Feedback['solution'][number] | undefined;
}

/** A blank after the answer, with the right word behind a wrong one. */
export function MarkedBlank({ number, word, mark, solution }: MarkedBlankProps) {
  const t = useTranslations('questions');
  const lang = htmlLang(useLocale());
  const right = mark?.state === 'correct';
  const state = right ? t('mark.right') : word ? t('mark.incorrect') : t('blankEmpty');
  return (
    <>
      <span className={`blank is-${right ? 'correct' : word ? 'incorrect' : 'empty'}`}>
        <span className="vh" lang={lang}>
          {t('blankMarked', { number, state })}{' '}
        </span>
        {word ? <Icon of={right ? Check : X} /> : null}
        {word?.text ?? '–'}
      </span>
      {right || !solution ? null : (
        <span className="blank is-missed" lang={solution.lang}>
          <span className="vh" lang={lang}>
            {t('mark.answer')}{' '}
          </span>
          {solution.text}
        </span>
      )}
    </>
  );
}
