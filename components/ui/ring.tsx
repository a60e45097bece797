import type { ReactNode } from 'react';

const circumference = 2 * Math.PI * 44;

interface RingProps {
  /** Share from 0 to 1. */
  readonly value: number;
  /** The whole statement for a screen reader, e.g. "5 of 17 done today". */
  readonly label: string;
  /** What stands inside: a `b` and a `small`. */
  readonly children: ReactNode;
  readonly size?: 'large';
}

/** One value as a ring, with the number inside. */
export function Ring({ value, label, children, size }: RingProps) {
  return (
    <div className={size ? 'ring ring-large' : 'ring'} role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="a" cx="50" cy="50" r="44" />
        <circle
          className="b"
          cx="50"
          cy="50"
          r="44"
          strokeDasharray={`${(value * circumference).toFixed(1)} ${circumference.toFixed(1)}`}
        />
      </svg>
      <div>{children}</div>
    </div>
  );
}
