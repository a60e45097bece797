import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Figure, Interval } from '@/core/statistics';

interface FigureTextProps {
  readonly figure: Figure;
  readonly print: (value: number) => string;
}

/** A number, or in small why there is none. */
export function FigureText({ figure, print }: FigureTextProps) {
  const t = useTranslations('statistics.reason');
  return typeof figure === 'number' ? print(figure) : <span className="muted xs">{t(figure)}</span>;
}

interface IntervalTextProps {
  readonly interval: Interval | null;
  readonly print: (value: number) => string;
}

/** Where the true value lies; nothing where that is not known. */
export function IntervalText({ interval, print }: IntervalTextProps) {
  const t = useTranslations('statistics.figure');
  if (interval === null) return null;
  return (
    <span className="muted xs fig-range">
      {t('interval', { low: print(interval.low), high: print(interval.high) })}
    </span>
  );
}

/** A figure with its name and what it means. */
export interface FigureRow {
  readonly name: string;
  readonly text: string;
  readonly value: ReactNode;
}

/** Figures one below the other, each with a sentence on what it means. */
export function FigureList({ rows }: { rows: readonly FigureRow[] }) {
  return (
    <dl className="figs">
      {rows.map(({ name, text, value }) => (
        <div key={name}>
          <dt>
            {name} <span className="xs muted">{text}</span>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
