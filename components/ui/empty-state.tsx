import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** One sentence on what will appear here. */
  readonly text: string;
  /** One link or button. */
  readonly action?: ReactNode;
}

/** What stands where nothing is yet. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="sheet pad empty">
      <p className="read">{title}</p>
      <p className="small muted">{text}</p>
      {action}
    </div>
  );
}
