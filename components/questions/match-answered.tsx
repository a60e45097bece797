'use client';

import { useTranslations } from 'next-intl';
import type { KindProps } from './kind-props';
import { MarkFace } from './mark-face';
import { GlossNote } from './option-list';
import { OptionWords } from './option-words';

interface AnsweredPairsProps extends Pick<KindProps<'match'>, 'question' | 'value'> {
  readonly feedback: NonNullable<KindProps<'match'>['feedback']>;
}

/** Every row with what it was matched with and, where that is wrong, with what belongs to it; and what belongs to none. */
export function AnsweredPairs({ question, value, feedback }: AnsweredPairsProps) {
  const t = useTranslations('questions');
  const idle = question.right.filter(({ id }) => feedback.marks.some((mark) => mark.id === id));
  return (
    <>
      <ol className="match-rows" aria-label={t('options')}>
        {question.left.map((row, index) => {
          const mark = feedback.marks.find(({ id }) => id === row.id);
          const given = question.right.find(({ id }) => id === value.pairs[row.id]);
          const solution = feedback.solution.find(({ id }) => id === row.id);
          const right = question.right.find(({ text }) => text === solution?.text);
          const correct = mark?.state === 'correct';
          return (
            <li key={row.id} className="match-row">
              <span className="opt match-left">
                <span className="key num" aria-hidden="true">
                  {index + 1}
                </span>
                <OptionWords option={row} />
              </span>
              <span className="match-given">
                {given && mark ? (
                  <span className={`opt is-${mark.state}${mark.reason ? ' has-why' : ''}`}>
                    <MarkFace
                      state={mark.state}
                      label=""
                      lang={given.lang}
                      gloss={given.gloss}
                      word={t(correct ? 'mark.right' : 'mark.incorrect')}
                      why={mark.reason}
                    >
                      {given.text}
                    </MarkFace>
                  </span>
                ) : null}
                {correct || !solution ? null : (
                  <span className="opt is-missed">
                    <MarkFace
                      state="missed"
                      label="→"
                      lang={solution.lang}
                      gloss={right?.gloss ?? null}
                      word={t('mark.answer')}
                    >
                      {solution.text}
                    </MarkFace>
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {idle.length > 0 ? (
        <ul className="opts" aria-label={t('match.idle')}>
          {idle.map((partner) => (
            <li key={partner.id} className="opt is-off has-why">
              <MarkFace
                state="missed"
                label="–"
                lang={partner.lang}
                gloss={partner.gloss}
                word={t('match.idle')}
                why={feedback.marks.find(({ id }) => id === partner.id)?.reason}
              >
                {partner.text}
              </MarkFace>
            </li>
          ))}
        </ul>
      ) : null}
      <GlossNote options={[...question.left, ...question.right]} />
    </>
  );
}
