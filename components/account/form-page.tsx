import type { ReactNode } from 'react';

interface FormPageProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** What must be known before typing. */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
  /** The other way: sign up instead of sign in. */
  readonly other?: ReactNode;
}

/** A page with one form in the middle: title, double rule, sheet. */
export function FormPage({ title, lead, notices, children, other }: FormPageProps) {
  return (
    <div className="wrap form-page">
      <header>
        <h1>{title}</h1>
        {lead ? <p className="muted">{lead}</p> : null}
      </header>
      <hr className="wenwu" />
      {notices}
      <div className="sheet pad">{children}</div>
      {other ? <p className="small form-other">{other}</p> : null}
    </div>
  );
}
