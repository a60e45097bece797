import { useTranslations } from 'next-intl';
import type { AnswerWord as Word } from './answer-words';

/** One thing that was chosen or is right, in its own language; a pair with an arrow between. */
export function AnswerWord({ word }: { word: Word }) {
  const t = useTranslations('questions');
  switch (word.type) {
    case 'side':
      return t(word.value ? 'true' : 'false');
    case 'words':
      return (
        <span className="read" lang={word.lang}>
          {word.text}
        </span>
      );
    case 'pair':
      return (
        <>
          <span className="read" lang={word.from.lang}>
            {word.from.text}
          </span>{' '}
          →{' '}
          <span className="read" lang={word.to.lang}>
            {word.to.text}
          </span>
        </>
      );
  }
}
