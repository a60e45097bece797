'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { htmlLang, type PublicOption } from '@/core/content';
import { MixedText } from '../ui/mixed-text';
import { putCard } from './change-answer';
import { AnsweredSort } from './classify-answered';
import type { KindProps } from './kind-props';
import { GlossNote } from './option-list';
import { OptionWords } from './option-words';
import { useCardDrag } from './use-card-drag';
import { useShortcuts } from './use-shortcuts';

/** Cards that go into bins one after another: press the bin of the card in hand, or its number. */
export function Classify(props: KindProps<'classify'>) {
  const { question, value, onChange, feedback, stemId, keys } = props;
  const t = useTranslations('questions.classify');
  const lang = htmlLang(useLocale());
  const [wanted, setWanted] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const taken = useRef<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const { bins, cards } = question;
  const open = cards.filter(({ id }) => value.cards[id] === undefined);
  const held = open.find(({ id }) => id === wanted) ?? open[0];

  function put(card: string, bin: PublicOption) {
    setWanted(null);
    onChange(putCard(value, card, bin.id));
    const words = cards.find(({ id }) => id === card)?.text ?? '';
    const next = open.find(({ id }) => id !== card)?.text;
    const done = t('put', { word: words, bin: bin.text });
    setSaid(`${done} ${next ? t('next', { word: next }) : t('done')}`);
  }
  function takeOut(card: PublicOption) {
    taken.current = card.id;
    setWanted(card.id);
    onChange(putCard(value, card.id, null));
    setSaid(t('out', { word: card.text }));
  }
  // A card that leaves its bin takes the focus with it.
  useEffect(() => {
    if (taken.current === null) return;
    area.current?.querySelector<HTMLElement>(`[data-card="${taken.current}"]`)?.focus();
    taken.current = null;
  });
  const drag = useCardDrag((card, bin) => {
    const place = bins.find(({ id }) => id === bin);
    if (place) put(card, place);
  });
  const numbers = bins.map(
    (bin, index) => [String(index + 1), () => held && put(held.id, bin)] as const,
  );
  useShortcuts(Object.fromEntries(numbers), keys && !feedback);
  if (feedback) return <AnsweredSort question={question} value={value} feedback={feedback} />;

  return (
    <div className="sort" ref={area}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't wrap its buttons everywhere. */}
      <div className="sort-tray" role="group" aria-label={t('tray')}>
        {open.map((card) => (
          <button
            key={card.id}
            type="button"
            className={card === held ? 'tile is-held' : 'tile'}
            data-card={card.id}
            lang={card.lang}
            aria-pressed={card === held}
            onClick={() => setWanted(card.id)}
            {...drag.card(card.id)}
          >
            <OptionWords option={card} />
          </button>
        ))}
        {open.length === 0 ? <p className="hint">{t('done')}</p> : null}
      </div>
      <div className="sort-bins">
        {bins.map((bin, index) => {
          const own = cards.filter(({ id }) => value.cards[id] === bin.id);
          const nameId = `${stemId}-${bin.id}`;
          return (
            <section
              key={bin.id}
              className={drag.over === bin.id ? 'sort-bin is-over' : 'sort-bin'}
              data-bin={bin.id}
              aria-labelledby={nameId}
            >
              <button
                type="button"
                className="sort-head"
                aria-disabled={held === undefined || undefined}
                onClick={() => held && put(held.id, bin)}
              >
                <span className="key num" aria-hidden="true">
                  {index + 1}
                </span>
                <span id={nameId}>
                  <OptionWords option={bin} />
                </span>
                <span className="vh">
                  <MixedText text={held ? t('here', { word: held.text }) : t('done')} lang={lang} />
                </span>
                <span className="sort-count num" aria-hidden="true">
                  {own.length}
                </span>
              </button>
              <ul>
                {own.map((card) => (
                  <li key={card.id}>
                    <button
                      type="button"
                      className="tile"
                      lang={card.lang}
                      onClick={() => takeOut(card)}
                      {...drag.card(card.id)}
                    >
                      <OptionWords option={card} />{' '}
                      <span className="vh" lang={lang}>
                        {t('takeOut')}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <p className="vh" role="status">
        <MixedText text={said} lang={lang} />
      </p>
      <GlossNote options={[...bins, ...cards]} />
      <p className="q-help">
        {t('help')} <span className="only-d">{t('keys')}</span>
      </p>
    </div>
  );
}
