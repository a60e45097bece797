'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly open: boolean;
  /** A question, where the dialog asks one. */
  readonly title: ReactNode;
  /** Esc and a press outside close too; focus returns to where it was. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons. The safe one is primary and carries `autoFocus`. */
  readonly actions: ReactNode;
}

/** A modal dialog; a sheet at the bottom on phones. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key, and the element has it.
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-in">
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="dialog-acts">{actions}</div>
      </div>
    </dialog>
  );
}
