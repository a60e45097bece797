'use client';

import { useCallback, useEffect, useState } from 'react';
import { type PassageRange, rangesOf } from './passage-range';

/** What is selected in passages, and where on the page the tool for it belongs. */
export interface Selected {
  readonly ranges: readonly PassageRange[];
  /** Middle of the selection, in pixels from the left edge of the page. */
  readonly left: number;
  /** Its upper end, in pixels from the top of the page. */
  readonly top: number;
}

const pause = 200;

/** Follows the selection, however it is made: mouse, touch or keys. Null while nothing is selected. */
export function useSelectedRanges(): readonly [Selected | null, () => void] {
  const [selected, setSelected] = useState<Selected | null>(null);
  const clear = useCallback(() => {
    setSelected(null);
    document.getSelection()?.removeAllRanges();
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const look = () => {
      clearTimeout(timer);
      if (!pressed) timer = setTimeout(() => setSelected(readSelection()), pause);
    };
    const press = () => {
      pressed = true;
    };
    const release = () => {
      pressed = false;
      look();
    };
    // Words may have been selected before this script was there.
    look();
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, []);
  return [selected, clear];
}

function readSelection(): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const ranges = rangesOf(range);
  const [first] = range.getClientRects();
  if (ranges.length === 0 || !first) return null;
  const all = range.getBoundingClientRect();
  const middle = first.width > 40 ? first.left + first.width / 2 : all.left + all.width / 2;
  return { ranges, left: middle + window.scrollX, top: first.top + window.scrollY };
}
