/** The times of an assignment; without `closesAt` it closes when it is due. */
export interface AssignmentTimes {
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date | null;
  /** Null is no limit. */
  readonly maxAttempts: number | null;
}

/** Where an assignment stands for one learner. */
export interface Availability {
  readonly phase: 'upcoming' | 'open' | 'late' | 'closed';
  /** Null is no limit. */
  readonly attemptsLeft: number | null;
  /** Null if an attempt can be started now. */
  readonly refusal: 'assignment-not-open' | 'assignment-closed' | 'no-attempts-left' | null;
}

/** The moment after which nothing is taken. */
export function closingMoment(times: Pick<AssignmentTimes, 'dueAt' | 'closesAt'>): Date {
  return times.closesAt ?? times.dueAt;
}

/** Whether a learner who has made `attempts` attempts may start one at `now`. Closing itself is too late. */
export function availability(times: AssignmentTimes, attempts: number, now: Date): Availability {
  const phase = phaseAt(times, now);
  const attemptsLeft =
    times.maxAttempts === null ? null : Math.max(0, times.maxAttempts - attempts);
  if (phase === 'upcoming') return { phase, attemptsLeft, refusal: 'assignment-not-open' };
  if (phase === 'closed') return { phase, attemptsLeft, refusal: 'assignment-closed' };
  return { phase, attemptsLeft, refusal: attemptsLeft === 0 ? 'no-attempts-left' : null };
}

function phaseAt(times: AssignmentTimes, now: Date): Availability['phase'] {
  if (now < times.opensAt) return 'upcoming';
  if (now >= closingMoment(times)) return 'closed';
  return now < times.dueAt ? 'open' : 'late';
}
