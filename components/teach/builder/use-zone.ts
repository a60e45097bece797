'use client';

import { useEffect } from 'react';
import { instantOf, localTimeOf } from '../local-time';
import type { Draft } from './draft';

/** Shows the times of a draft on the teacher's own clock as soon as the page is alive. */
export function useTeachersZone(draft: Draft, change: (part: Partial<Draft>) => void): void {
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === draft.zone) return;
    const [opens, due] = [draft.opens, draft.due].map((local) => {
      const instant = instantOf(local, draft.zone);
      return instant ? localTimeOf(instant, timeZone) : local;
    });
    change({ zone: timeZone, opens: opens ?? draft.opens, due: due ?? draft.due });
  });
}
