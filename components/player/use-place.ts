'use client';

import { useCallback, useEffect, useState } from 'react';
import type { AttemptState } from '@/core/assignments';

/**
 * Which question is on the screen: that of the address (`#q4`), else the first without a final
 * answer. Going to another one puts it into the address, so that a reload stays there.
 */
export function usePlace(attempt: AttemptState, leave: (position: number) => void) {
  const open = attempt.items.find(({ answered, answer }) => !answered && answer === null);
  const [current, setCurrent] = useState(open?.position ?? 1);
  const total = attempt.items.length;

  useEffect(() => {
    const read = () => {
      const asked = Number(/^#q(\d+)$/.exec(window.location.hash)?.[1]);
      if (asked >= 1 && asked <= total) setCurrent(asked);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [total]);

  const go = useCallback(
    (position: number) => {
      if (position < 1 || position > total) return;
      leave(current);
      setCurrent(position);
      window.history.replaceState(null, '', `#q${position}`);
      window.scrollTo({ top: 0 });
    },
    [current, leave, total],
  );

  return { current, go };
}
