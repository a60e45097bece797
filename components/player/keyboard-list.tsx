import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SingleKeys } from '@/i18n/single-keys';

const keys = ['choose', 'enter', 'move', 'options', 'flag', 'evidence', 'list'] as const;

const caps: Record<(typeof keys)[number], string> = {
  choose: '1–9',
  enter: 'Enter',
  move: '← →',
  options: '↑ ↓',
  flag: 'F',
  evidence: 'E',
  list: '?',
};

/** Keys that type a character, which a person can turn off. */
const single: readonly string[] = ['choose', 'flag', 'evidence', 'list'];

interface KeyboardListProps {
  /** What Enter does now. */
  readonly enter: string;
  /** The short list stands beside the question; the long one has all. */
  readonly all?: boolean;
  /** Where they are turned off, single characters are left out. */
  readonly keys: SingleKeys;
  /** Turns them on and off. */
  readonly children: ReactNode;
}

/** What the keys do. */
export function KeyboardList({ enter, all = false, keys: chosen, children }: KeyboardListProps) {
  const t = useTranslations('player.keys');
  return (
    <div className="keys">
      {keys
        .filter((key) => all || (key !== 'options' && key !== 'list'))
        .filter((key) => chosen === 'on' || !single.includes(key))
        .map((key) => (
          <div key={key} className="contents">
            <kbd className="kbd">{caps[key]}</kbd>
            <span>{key === 'enter' ? enter : t(key)}</span>
          </div>
        ))}
      <div className="keys-choice">
        <span>{t('single')}</span>
        {children}
      </div>
    </div>
  );
}
