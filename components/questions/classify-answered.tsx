'use client';

import { useTranslations } from 'next-intl';
import type { PublicOption } from '@/core/content';
import type { KindProps } from './kind-props';
import { MarkFace } from './mark-face';
import { GlossNote } from './option-list';
import { OptionWords } from './option-words';

interface AnsweredSortProps extends Pick<KindProps<'classify'>, 'question' | 'value'> {
  readonly feedback: NonNullable<KindProps<'classify'>['feedback']>;
}

/** The bins as they were filled; a card in a wrong one says where it belongs, and why. */
export function AnsweredSort({ question, value, feedback }: AnsweredSortProps) {
  const t = useTranslations('questions');
  const { bins, cards } = question;
  const left = cards.filter(({ id }) => value.cards[id] === undefined);
  const rows = (own: readonly PublicOption[]) => (
    <ul className="opts">
      {own.map((card) => {
        const mark = feedback.marks.find(({ id }) => id === card.id);
        const place = feedback.solution.find(({ id }) => id === card.id);
        const state = mark?.state ?? 'off';
        const right = state === 'correct';
        const wrong = place
          ? t('classify.belongs', { bin: place.text })
          : t(mark ? 'mark.incorrect' : 'classify.left');
        return (
          <li key={card.id} className={`opt is-${state}${mark?.reason ? ' has-why' : ''}`}>
            <MarkFace
              state={state}
              label="–"
              lang={card.lang}
              gloss={card.gloss}
              word={right ? t('mark.right') : wrong}
              why={mark?.reason}
            >
              {card.text}
            </MarkFace>
          </li>
        );
      })}
    </ul>
  );
  return (
    <div className="sort">
      <div className="sort-done">
        {bins.map((bin, index) => (
          <section key={bin.id} className="sort-bin">
            <p className="sort-head">
              <span className="key num" aria-hidden="true">
                {index + 1}
              </span>
              <OptionWords option={bin} />
            </p>
            {rows(cards.filter(({ id }) => value.cards[id] === bin.id))}
          </section>
        ))}
        {left.length > 0 ? (
          <section className="sort-bin">
            <p className="sort-head">
              <span className="hint">{t('classify.left')}</span>
            </p>
            {rows(left)}
          </section>
        ) : null}
      </div>
      <GlossNote options={[...bins, ...cards]} />
    </div>
  );
}
