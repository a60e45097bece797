import type { ReactNode } from 'react';

interface TableFrameProps {
  /** What the table holds: the name of the region. */
  readonly label: string;
  /** Lies on a sheet of its own. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
}

/** The frame of a table that may be wider than the page: it scrolls, also by keyboard. */
export function TableFrame({ label, sheet = false, children }: TableFrameProps) {
  const frame = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="tbl-wrap" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
  return sheet ? <div className="sheet tbl-sheet">{frame}</div> : frame;
}
