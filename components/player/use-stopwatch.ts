'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * A stopwatch that stands still while the page is hidden. The function that it gives returns the
 * milliseconds since the last call.
 */
export function useStopwatch(): () => number {
  const since = useRef<number | null>(null);
  const gathered = useRef(0);
  const take = useCallback(() => {
    const now = performance.now();
    const running = since.current === null ? 0 : now - since.current;
    const total = Math.round(gathered.current + running);
    gathered.current = 0;
    since.current = since.current === null ? null : now;
    return total;
  }, []);
  useEffect(() => {
    const watch = () => {
      if (document.visibilityState === 'visible') since.current ??= performance.now();
      else if (since.current !== null) {
        gathered.current += performance.now() - since.current;
        since.current = null;
      }
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    return () => document.removeEventListener('visibilitychange', watch);
  }, []);
  return take;
}
