'use client';

import { useCallback, useEffect, useState } from 'react';
import type { AttemptState } from '@/core/assignments';
import { firstPlace } from './page-slots';

interface PlaceParts {
  /** A question goes off the screen. */
  readonly leave: (position: number) => void;
  /** Another one comes on it, where there is no way back. */
  readonly open: (position: number) => void;
}

/**
 * Which question is on the screen: that of the address (`#q4`), else the first without a final
 * answer. Going to another one puts it into the address, so that a reload stays there. Where there is no
 * way back it is the last one that was opened, and going only goes on.
 */
export function usePlace(attempt: AttemptState, { leave, open }: PlaceParts) {
  const forwardOnly = attempt.navigation === 'forward';
  const [current, setCurrent] = useState(() => firstPlace(attempt));
  const total = attempt.items.length;

  useEffect(() => {
    if (forwardOnly) return;
    const read = () => {
      const asked = Number(/^#q(\d+)$/.exec(window.location.hash)?.[1]);
      if (asked >= 1 && asked <= total) setCurrent(asked);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [forwardOnly, total]);

  const go = useCallback(
    (position: number) => {
      if (position < 1 || position > total || (forwardOnly && position <= current)) return;
      leave(current);
      setCurrent(position);
      if (forwardOnly) open(position);
      window.history.replaceState(null, '', `#q${position}`);
      window.scrollTo({ top: 0 });
    },
    [current, forwardOnly, leave, open, total],
  );

  return { current, go, forwardOnly };
}
