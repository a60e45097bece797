'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PublicOption } from '@/core/content';
import { Icon } from '../ui/icon';
import { OptionWords } from './option-words';

interface PairMenuProps {
  /** Id of the words on the left, for naming. */
  readonly rowId: string;
  readonly partners: readonly PublicOption[];
  readonly chosen: string | null;
  /** Number of the other row that has this partner now, or null. */
  readonly takenBy: (partner: string) => number | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Null takes the partner away. */
  readonly onChoose: (partner: string | null) => void;
}

/**
 * What a row is matched with: a button that opens the list of partners below the row, as wide as the
 * card, so that long words wrap and nothing covers the question. Arrows, digits, Enter, Esc.
 */
export function PairMenu(props: PairMenuProps) {
  const { rowId, partners, chosen, open, onOpen, onChoose } = props;
  const t = useTranslations('questions.match');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const partner = partners.find((one) => one.id === chosen);
  const close = () => {
    onOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={partner ? 'opt match-slot is-selected' : 'opt match-slot is-empty'}
        id={`${id}-slot`}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-labelledby={`${rowId} ${id}-slot`}
        onClick={() => onOpen(!open)}
      >
        {partner ? <OptionWords option={partner} /> : <span className="hint">{t('choose')}</span>}
        <Icon of={ChevronDown} />
      </button>
      {open ? (
        <PartnerList
          {...props}
          id={`${id}-list`}
          onChoose={(wanted) => {
            onChoose(wanted);
            button.current?.focus();
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}

interface PartnerListProps extends PairMenuProps {
  readonly id: string;
  readonly onClose: () => void;
}

function PartnerList(props: PartnerListProps) {
  const { rowId, partners, chosen, takenBy, onOpen, onChoose, onClose, id } = props;
  const t = useTranslations('questions.match');
  const list = useRef<HTMLDivElement>(null);
  const start = partners.findIndex((one) => one.id === chosen);
  const [active, setActive] = useState(Math.max(0, start));
  const last = chosen === null ? partners.length - 1 : partners.length;
  useEffect(() => {
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function choose(index: number) {
    const partner = partners[index];
    if (partner) onChoose(partner.id);
    else if (index === partners.length) onChoose(null);
  }

  function press(event: KeyboardEvent) {
    const step = moves[event.key];
    if (step) setActive(step(active, last));
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (event.key === 'Escape') onClose();
    else if (/^[1-9]$/.test(event.key) && partners[Number(event.key) - 1])
      choose(Number(event.key) - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const entry = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    'aria-selected': partners[index]?.id === chosen,
    className: index === active ? 'match-entry is-active' : 'match-entry',
    onPointerMove: () => setActive(index),
    onClick: () => choose(index),
  });
  return (
    // The focus stays on the list, whose active entry is told to screen readers.
    <div
      ref={list}
      id={id}
      className="match-list"
      role="listbox"
      tabIndex={-1}
      aria-labelledby={rowId}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={press}
      onBlur={(event) => {
        if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) onOpen(false);
      }}
    >
      {partners.map((partner, index) => {
        const taken = takenBy(partner.id);
        return (
          <div key={partner.id} {...entry(index)}>
            <span className="key num" aria-hidden="true">
              {index + 1}
            </span>
            <OptionWords option={partner} />
            {taken === null ? null : <span className="st">{t('taken', { number: taken })}</span>}
          </div>
        );
      })}
      {chosen === null ? null : (
        <div {...entry(partners.length)}>
          <span className="hint">{t('clear')}</span>
        </div>
      )}
    </div>
  );
}

const moves: Readonly<Record<string, ((at: number, last: number) => number) | undefined>> = {
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};
