import type { CSSProperties } from 'react';
import type { Spirit } from './spirit';

interface GaugeProps {
  /** Accessible name, e.g. that of the concept. */
  readonly label: string;
  /** Share from 0 to 1. Print the value beside it. */
  readonly value: number;
  /** Share at which the notch stands; say nearby what it means. */
  readonly target?: number;
  readonly spirit?: Spirit;
}

/** A bar over ten ticks with a notch at the target. */
export function Gauge({ label, value, target, spirit }: GaugeProps) {
  const percent = Math.round(value * 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a meter element can't be drawn with ticks and a notch.
    <div
      className={spirit ? `gauge sp sp-${spirit}` : 'gauge'}
      role="meter"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent}%`}
      aria-label={label}
      style={lengths({ '--v': value, '--target': target ?? 0 })}
    >
      {target === undefined ? null : <i />}
    </div>
  );
}

function lengths(shares: Record<`--${string}`, number>): CSSProperties {
  return Object.fromEntries(
    Object.entries(shares).map(([name, share]) => [name, `${share * 100}%`]),
  );
}
