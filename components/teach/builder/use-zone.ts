'use client';

import { useEffect } from 'react';
import { instantOf, localTimeOf } from '../local-time';
import type { Draft } from './draft';

/**
 * Puts a draft on the teacher's own clock as soon as the page is alive. The moments of a stored one stay what
 * they are; of a new one the opening does, and the other times stay at the same hour of the day.
 */
export function useTeachersZone(
  draft: Draft,
  stored: boolean,
  change: (part: Partial<Draft>) => void,
): void {
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === draft.zone) return;
    const moved = (local: string) => {
      const instant = instantOf(local, draft.zone);
      return instant === null ? local : localTimeOf(instant, timeZone);
    };
    const opens = moved(draft.opens);
    change({
      ...{ zone: timeZone, opens },
      ...(stored && { due: moved(draft.due), closes: moved(draft.closes) }),
    });
  });
}
