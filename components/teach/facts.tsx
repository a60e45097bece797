import type { ReactNode } from 'react';

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Smaller, behind the value. */
  readonly rest?: ReactNode;
  /** The value is words rather than a number. */
  readonly words?: boolean;
}

/** A row of up to four figures. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, rest, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={words ? 'words' : undefined}>
            {value} {rest ? <small>{rest}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
