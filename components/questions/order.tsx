'use client';

import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '../ui/icon';
import { moveTo } from './change-answer';
import type { KindProps } from './kind-props';
import { GlossNote } from './option-list';
import { OptionWords } from './option-words';
import { AnsweredOrder } from './order-answered';
import { useRowDrag } from './use-row-drag';
import { useShortcuts } from './use-shortcuts';

/** Rows that move up and down by their buttons, with Alt and the arrows, or by dragging. */
export function Order(props: KindProps<'order'>) {
  const { question, value, onChange, feedback, stemId, keys } = props;
  const t = useTranslations('questions.order');
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const all = question.items.map(({ id }) => id);
  const ids = value.items.length === all.length ? value.items : all;
  const total = ids.length;

  function move(id: string, to: number) {
    if (to < 0 || to >= total || ids.indexOf(id) === to) return;
    onChange({ kind: 'order', items: moveTo(ids, id, to) });
    setSaid(t('moved', { number: to + 1, total }));
  }
  const drag = useRowDrag(list, move);
  const focusRow = (index: number) => {
    const row = list.current?.children[index];
    row?.querySelector<HTMLElement>('button:not([aria-disabled="true"])')?.focus();
  };
  const numbers = ids.slice(0, 9).map((_, at) => [String(at + 1), () => focusRow(at)] as const);
  useShortcuts(Object.fromEntries(numbers), keys && !feedback);
  if (feedback) return <AnsweredOrder question={question} value={value} feedback={feedback} />;

  return (
    <>
      <ol className="order" aria-labelledby={stemId} ref={list}>
        {ids.map((id, index) => {
          const item = question.items.find((one) => one.id === id);
          if (!item) return null;
          const press = (event: KeyboardEvent) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
            if (!event.altKey || by === 0) return;
            event.preventDefault();
            move(id, index + by);
          };
          return (
            <li
              key={id}
              className={drag.dragged === id ? 'opt order-row is-dragged' : 'opt order-row'}
            >
              <span className="order-grip" {...drag.handle(id)}>
                <Icon of={GripVertical} />
              </span>
              <span className="key num" aria-hidden="true">
                {index + 1}
              </span>
              <OptionWords option={item} id={`${stemId}-${id}`} />
              <span className="order-acts">
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    className="btn btn-icon"
                    id={`${stemId}-${id}-${by}`}
                    aria-label={t(by < 0 ? 'up' : 'down')}
                    aria-labelledby={`${stemId}-${id}-${by} ${stemId}-${id}`}
                    aria-disabled={index + by < 0 || index + by >= total || undefined}
                    onClick={() => move(id, index + by)}
                    onKeyDown={press}
                  >
                    <Icon of={by < 0 ? ArrowUp : ArrowDown} />
                  </button>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
      <GlossNote options={question.items} />
      <p className="q-help">
        {t('help')} <span className="only-d">{t('keys')}</span>
      </p>
    </>
  );
}
