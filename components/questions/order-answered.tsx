'use client';

import { useTranslations } from 'next-intl';
import type { KindProps } from './kind-props';
import { MarkFace } from './mark-face';
import { GlossNote } from './option-list';

interface AnsweredOrderProps extends Pick<KindProps<'order'>, 'question' | 'value'> {
  readonly feedback: NonNullable<KindProps<'order'>['feedback']>;
}

/** The order that was given; whatever is not in its own place says which that is. */
export function AnsweredOrder({ question, value, feedback }: AnsweredOrderProps) {
  const t = useTranslations('questions');
  const key = feedback.solution.map(({ id }) => id);
  const all = key.length > 0 ? key : question.items.map(({ id }) => id);
  const given = value.items.length > 0 ? value.items : all;
  return (
    <>
      <ol className="opts order" aria-label={t('options')}>
        {given.map((id, index) => {
          const item = question.items.find((one) => one.id === id);
          const state = feedback.marks.find((one) => one.id === id)?.state ?? 'off';
          if (!item) return null;
          // Where the right order is kept back, no place of it is known.
          const place = key.indexOf(id) + 1;
          const right = state === 'correct';
          return (
            <li key={id} className={`opt is-${state}`}>
              <MarkFace
                state={state}
                label={String(index + 1)}
                lang={item.lang}
                gloss={item.gloss}
                word={
                  place === 0
                    ? t(
                        state === 'off'
                          ? 'mark.unordered'
                          : right
                            ? 'mark.right'
                            : 'mark.incorrect',
                      )
                    : right && place === index + 1
                      ? t('mark.right')
                      : t(right ? 'order.kept' : 'order.place', { number: place })
                }
              >
                {item.text}
              </MarkFace>
            </li>
          );
        })}
      </ol>
      <GlossNote options={question.items} />
    </>
  );
}
