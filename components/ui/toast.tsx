'use client';

import { useEffect, useState } from 'react';

interface ToastProps {
  readonly text: string;
  /** What the button says and does, such as Undo. */
  readonly label: string;
  readonly onAction: () => void;
  /** After six seconds without pointer or focus on it. */
  readonly onEnd: () => void;
}

const duration = 6_000;

/** A short message with a way back. Never for what needs an answer. */
export function Toast({ text, label, onAction, onEnd }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onEnd, duration);
    return () => clearTimeout(timer);
  }, [held, onEnd]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: time stops while somebody is at the button.
    <div
      className="toast toast-at"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{text}</span>
      <button type="button" className="btn" onClick={onAction}>
        {label}
      </button>
    </div>
  );
}
