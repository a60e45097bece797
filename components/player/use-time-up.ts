'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import type { AttemptState } from '@/core/assignments';
import { readState } from './attempt-requests';
import type { Clock } from './use-clock';

interface TimeUpParts {
  readonly attempt: AttemptState;
  readonly clock: Clock;
  /** An answer is on its way at this moment. */
  readonly saving: boolean;
  readonly submit: () => Promise<void>;
}

/**
 * When time is over the server is asked first: a teacher may have given more. Else the attempt is handed
 * in, or told as what became of it, or can be handed in for a while. True while nothing can be changed.
 */
export function useTimeUp({ attempt, clock, saving, submit }: TimeUpParts): boolean {
  const router = useRouter();
  const { remaining, grace, hear } = clock;
  const { id, overtime } = attempt;

  const end = useCallback(async () => {
    const now = await readState(id);
    if (now && now.status !== 'open') return router.push(`/practice/${id}/result`);
    if (now) hear(now);
    const goesOn = now?.deadlineAt != null && now.deadlineAt > now.serverTime;
    if (!goesOn && overtime === 'submit') await submit();
  }, [id, overtime, router, hear, submit]);

  const over = remaining === 0;
  const ended = over && grace === 0;
  // Again whenever it changes where the answers are: what could not be sent may be there now.
  useEffect(() => {
    if (over && !saving) void end();
  }, [over, saving, end]);
  useEffect(() => {
    if (ended) void end();
  }, [ended, end]);
  // Whoever reads for long sends nothing, and would not hear of more time.
  const [timed, soon] = [remaining !== null, remaining !== null && remaining <= 300];
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') readState(id).then((now) => now && hear(now));
    };
    if (!timed) return;
    document.addEventListener('visibilitychange', ask);
    const timer = setInterval(ask, soon ? 20_000 : 120_000);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      clearInterval(timer);
    };
  }, [id, hear, soon, timed]);
  return over;
}
