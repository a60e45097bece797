'use client';

import { type PointerEvent as Press, type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Lets rows of a list be dragged by a handle: while the pointer is past the middle of another row,
 * `move` is told the place of that row. Rows are the children of the list, in its order.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  move: (id: string, to: number) => void,
) {
  const [dragged, setDragged] = useState<string | null>(null);
  const row = useRef<Element | null>(null);
  const current = useRef(move);
  useEffect(() => {
    current.current = move;
  });
  useEffect(() => {
    if (dragged === null) return;
    const follow = ({ clientY }: PointerEvent) => {
      const rows = [...(list.current?.children ?? [])];
      const from = row.current ? rows.indexOf(row.current) : -1;
      if (from < 0) return;
      const to = placeAt(rows, from, clientY);
      if (to !== from) current.current(dragged, to);
    };
    const end = () => setDragged(null);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, [dragged, list]);
  return {
    dragged,
    handle: (id: string) => ({
      onPointerDown: (event: Press) => {
        if (event.button !== 0) return;
        event.preventDefault();
        row.current = event.currentTarget.closest('li');
        setDragged(id);
      },
    }),
  };
}

/** The last row whose middle the pointer has passed on its way from the row `from`. */
function placeAt(rows: readonly Element[], from: number, y: number): number {
  const middles = rows.map((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return (top + bottom) / 2;
  });
  const up = middles.findIndex((middle, index) => index < from && y < middle);
  if (up >= 0) return up;
  return middles.findLastIndex((middle, index) => index === from || (index > from && y > middle));
}
