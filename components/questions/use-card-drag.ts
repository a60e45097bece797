'use client';

import { type PointerEvent as Press, useEffect, useRef, useState } from 'react';

/** Less than this, in pixels, is a press and no dragging. */
const threshold = 6;

interface Held {
  readonly id: string;
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/**
 * Lets cards be dragged with a mouse or a pen onto elements with `data-bin`; a finger scrolls, and
 * presses. `drop` is told the card and the bin under the pointer when it is let go.
 */
export function useCardDrag(drop: (card: string, bin: string) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const current = useRef(drop);
  const moved = useRef(false);
  useEffect(() => {
    current.current = drop;
  });
  useEffect(() => {
    if (!held) return;
    const { element, x, y } = held;
    const follow = (event: PointerEvent) => {
      const [right, down] = [event.clientX - x, event.clientY - y];
      moved.current ||= Math.hypot(right, down) > threshold;
      if (!moved.current) return;
      element.classList.add('is-dragged');
      element.style.transform = `translate(${right}px, ${down}px)`;
      setOver(binAt(event));
    };
    const put = (event: PointerEvent) => {
      const bin = moved.current ? binAt(event) : null;
      if (bin !== null) current.current(held.id, bin);
      setHeld(null);
      // The press that ends a dragging comes before this, if it comes at all.
      setTimeout(() => {
        moved.current = false;
      });
    };
    const cancel = () => setHeld(null);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', put);
    window.addEventListener('pointercancel', cancel);
    return () => {
      element.classList.remove('is-dragged');
      element.style.transform = '';
      setOver(null);
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', put);
      window.removeEventListener('pointercancel', cancel);
    };
  }, [held]);
  return {
    /** The bin under the card in hand. */
    over,
    card: (id: string) => ({
      onPointerDown: (event: Press<HTMLElement>) => {
        moved.current = false;
        if (event.button !== 0 || event.pointerType === 'touch') return;
        setHeld({ id, element: event.currentTarget, x: event.clientX, y: event.clientY });
      },
      /** The press that ends a dragging is none. */
      onClickCapture: (event: { stopPropagation(): void }) => {
        if (moved.current) event.stopPropagation();
        moved.current = false;
      },
    }),
  };
}

function binAt({ clientX, clientY }: PointerEvent): string | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const bin = element.closest<HTMLElement>('[data-bin]')?.dataset.bin;
    if (bin !== undefined) return bin;
  }
  return null;
}
