'use client';

import { useEffect, useState } from 'react';

/**
 * Seconds until the deadline by the clock of the server, counted on this device; null without one.
 * Before the page runs it is what was left when the server answered.
 */
export function useRemaining(deadlineAt: string | null, serverTime: string): number | null {
  const first = deadlineAt ? secondsBetween(serverTime, deadlineAt) : null;
  const [remaining, setRemaining] = useState(first);
  useEffect(() => {
    if (first === null) return;
    const started = performance.now();
    const tick = () =>
      setRemaining(Math.max(0, Math.ceil(first - (performance.now() - started) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [first]);
  return remaining;
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
