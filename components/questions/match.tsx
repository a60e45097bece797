'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { htmlLang } from '@/core/content';
import { MixedText } from '../ui/mixed-text';
import { setPair } from './change-answer';
import type { KindProps } from './kind-props';
import { AnsweredPairs } from './match-answered';
import { GlossNote } from './option-list';
import { OptionWords } from './option-words';
import { PairMenu } from './pair-menu';
import { useShortcuts } from './use-shortcuts';

/** Rows with a menu each: what belongs to what. A partner that is taken leaves its other row. */
export function Match(props: KindProps<'match'>) {
  const { question, value, onChange, feedback, stemId, keys } = props;
  const t = useTranslations('questions');
  const lang = htmlLang(useLocale());
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { left, right } = question;
  const numbers = left.slice(0, 9).map(({ id }, index) => {
    const toggle = () => setOpen(open === id ? null : id);
    return [String(index + 1), toggle] as const;
  });
  useShortcuts(Object.fromEntries(numbers), keys && !feedback && open === null);
  if (feedback) return <AnsweredPairs question={question} value={value} feedback={feedback} />;

  function choose(row: string, partner: string | null) {
    setOpen(null);
    onChange(setPair(value, row, partner));
    const words = right.find(({ id }) => id === partner);
    setSaid(words ? t('match.paired', { word: words.text }) : t('match.cleared'));
  }

  return (
    <>
      <ol className="match-rows" aria-labelledby={stemId}>
        {left.map((row, index) => {
          const rowId = `${stemId}-${row.id}`;
          return (
            <li key={row.id} className="match-row">
              <span className="opt match-left" id={rowId}>
                <span className="key num" aria-hidden="true">
                  {index + 1}
                </span>
                <OptionWords option={row} />
              </span>
              <PairMenu
                rowId={rowId}
                partners={right}
                chosen={value.pairs[row.id] ?? null}
                takenBy={(partner) => {
                  const other = left.find(({ id }) => value.pairs[id] === partner);
                  return other && other.id !== row.id ? left.indexOf(other) + 1 : null;
                }}
                open={open === row.id}
                onOpen={(wanted) => setOpen(wanted ? row.id : null)}
                onChoose={(partner) => choose(row.id, partner)}
              />
            </li>
          );
        })}
      </ol>
      <p className="vh" role="status">
        <MixedText text={said} lang={lang} />
      </p>
      <GlossNote options={[...left, ...right]} />
      <p className="q-help">
        {t('match.help')} <span className="only-d">{t('match.keys')}</span>
      </p>
    </>
  );
}
