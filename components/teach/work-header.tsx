import type { ReactNode } from 'react';

interface WorkHeaderProps {
  /** What the page belongs to; parts are set apart by a middle dot. */
  readonly eyebrow?: readonly ReactNode[];
  /** A tag behind the eyebrow. */
  readonly mark?: ReactNode;
  readonly title: ReactNode;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** The head of a teacher's page: title, actions, double rule. */
export function WorkHeader({ eyebrow = [], mark, title, children }: WorkHeaderProps) {
  return (
    <header className="work-h">
      <div>
        {eyebrow.length > 0 ? (
          <p className="eyebrow">
            {eyebrow.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
              <span key={index}>
                {index > 0 ? <span aria-hidden="true"> · </span> : null}
                {part}
              </span>
            ))}{' '}
            {mark}
          </p>
        ) : null}
        <h1 className="mt-1">{title}</h1>
      </div>
      {children ? <div className="end">{children}</div> : null}
    </header>
  );
}
