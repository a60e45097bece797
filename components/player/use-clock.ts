'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttemptState } from '@/core/assignments';

/** The clock of an attempt as the server tells it; moments are ISO. */
export type ServerClock = Pick<AttemptState, 'deadlineAt' | 'graceUntil' | 'serverTime'>;

/** What is left of an attempt, by the clock of the server. Seconds, from 0; null without an end. */
export interface Clock {
  readonly remaining: number | null;
  /** Until it can still be handed in. */
  readonly grace: number | null;
  /** How much a teacher has added while the page was open; 0 if nothing. */
  readonly gained: number;
  /** Takes what the server says in any reply: the deadline may have moved. */
  readonly hear: (clock: ServerClock) => void;
}

/**
 * Counts down on this device between two replies of the server, by a clock that nobody sets. Before the
 * page runs it is what was left when the server answered.
 */
export function useClock(attempt: ServerClock): Clock {
  const [left, setLeft] = useState(() => secondsLeft(attempt, 0));
  const [gained, setGained] = useState(0);
  const heard = useRef({ clock: attempt, at: 0 });

  const tick = useCallback(() => {
    const { clock, at } = heard.current;
    const next = secondsLeft(clock, (performance.now() - at) / 1000);
    setLeft((last) =>
      last.remaining === next.remaining && last.grace === next.grace ? last : next,
    );
  }, []);

  const hear = useCallback(
    (clock: ServerClock) => {
      const before = heard.current.clock.deadlineAt;
      heard.current = { clock, at: performance.now() };
      if (before && clock.deadlineAt && clock.deadlineAt > before)
        setGained(secondsBetween(before, clock.deadlineAt));
      tick();
    },
    [tick],
  );

  useEffect(() => {
    hear(attempt);
    if (attempt.deadlineAt === null) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [attempt, hear, tick]);

  return { ...left, gained, hear };
}

function secondsLeft({ deadlineAt, graceUntil, serverTime }: ServerClock, passed: number) {
  const until = (moment: string | null) =>
    moment === null ? null : Math.max(0, Math.ceil(secondsBetween(serverTime, moment) - passed));
  return { remaining: until(deadlineAt), grace: until(graceUntil) };
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
