'use client';

import { useEffect, useRef } from 'react';

/** What a key does. Keys as in `KeyboardEvent.key`, letters in lower case. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Listens for single keys on the whole page. Silent while somebody types or composes Chinese, with a
 * modifier held, while a dialog is open, and for characters where a person has turned them off. Enter and the arrows are left to a focused control.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const action = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action || isTaken(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
}

const typing = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';

function isTaken(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.key.length === 1 && document.documentElement.dataset.singleKeys === 'off') return true;
  if (document.querySelector('dialog[open]')) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  // Where one line is the whole answer, Enter confirms it as it does elsewhere.
  if (event.key === 'Enter' && target.matches('input[data-answer]')) return false;
  if (target.closest(typing)) return true;
  const onOption = target.closest('[role="radio"], [role="checkbox"]') !== null;
  if (event.key === 'Enter')
    return !onOption && target.closest('a[href], button, summary') !== null;
  return event.key.startsWith('Arrow') && onOption;
}
