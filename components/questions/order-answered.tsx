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
  const given = value.items.length > 0 ? value.items : key;
  return (
    <>
      <ol className="opts order" aria-label={t('options')}>
        {given.map((id, index) => {
          const item = question.items.find((one) => one.id === id);
          const mark = feedback.marks.find((one) => one.id === id);
          if (!item || !mark) return null;
          const place = key.indexOf(id) + 1;
          const right = mark.state === 'correct';
          return (
            <li key={id} className={`opt is-${mark.state}`}>
              <MarkFace
                state={mark.state}
                label={String(index + 1)}
                lang={item.lang}
                gloss={item.gloss}
                word={
                  right && place === index + 1
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
