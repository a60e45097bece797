import { Fragment } from 'react';
import { AnswerWord } from './answer-word';
import type { AnswerWord as Word } from './answer-words';

interface AnswerLineProps {
  readonly label: string;
  readonly words: readonly Word[];
  /** Stands there where there are no words; an empty string leaves the line out. */
  readonly empty: string;
  readonly strong?: boolean;
}

/** What was chosen, or what is right, in one line: each run in its own language. */
export function AnswerLine({ label, words, empty, strong = false }: AnswerLineProps) {
  if (words.length === 0 && empty === '') return null;
  return (
    <span className={strong ? 'said said-right' : 'said'}>
      <span className="said-label">{label}</span> {words.length === 0 ? empty : null}
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place.
        <Fragment key={index}>
          {index > 0 ? <span className="said-gap"> · </span> : null}
          <AnswerWord word={word} />
        </Fragment>
      ))}
    </span>
  );
}
