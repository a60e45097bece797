'use client';

import { type PointerEvent, useRef, useState } from 'react';

const sizes = [0.5, 0.65, 0.8, 1, 1.25, 1.6, 2];
const stride = 200;

/** A frame that scrolls over a drawing: its size, moved by buttons or by dragging with a mouse. */
export function useFrame(width: number) {
  const frame = useRef<HTMLDivElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const [size, setSize] = useState(1);
  const fit = () => {
    const room = frame.current?.clientWidth ?? width;
    setSize(Math.min(1, Math.floor((room / width) * 100) / 100));
  };
  return {
    ...{ frame, size, fit },
    larger: () => setSize(sizes.find((each) => each > size) ?? size),
    smaller: () => setSize(sizes.findLast((each) => each < size) ?? size),
    smallest: size <= (sizes[0] ?? 0),
    largest: size >= (sizes.at(-1) ?? 0),
    move: (right: number, down: number) =>
      frame.current?.scrollBy({ left: right * stride, top: down * stride }),
    drag: {
      onPointerDown: ({ pointerType, button, target, clientX: x, clientY: y }: PointerEvent) => {
        const onNode = target instanceof Element && target.closest('a') !== null;
        if (pointerType === 'mouse' && button === 0 && !onNode) from.current = { x, y };
      },
      onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => {
        if (!from.current) return;
        frame.current?.scrollBy(from.current.x - x, from.current.y - y);
        from.current = { x, y };
      },
      onPointerUp: () => {
        from.current = null;
      },
      onPointerLeave: () => {
        from.current = null;
      },
    },
  };
}
