'use client';

import { useEffect } from 'react';
import { instantOf, localTimeOf } from '../local-time';
import type { Draft } from './draft';

/**
 * Puts a new draft on the teacher's own clock as soon as the page is alive: the moment of opening stays
 * what it is, the due time stays at the same hour of the day.
 */
export function useTeachersZone(draft: Draft, change: (part: Partial<Draft>) => void): void {
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === draft.zone) return;
    const opening = instantOf(draft.opens, draft.zone);
    change({ zone: timeZone, ...(opening && { opens: localTimeOf(opening, timeZone) }) });
  });
}
