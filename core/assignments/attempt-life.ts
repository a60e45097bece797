import type { AssignmentPolicy } from './policy';

/** When an attempt ends, as it is stored; without a deadline it has no end. */
export interface AttemptClock {
  readonly deadlineAt: Date | null;
  readonly graceUntil: Date | null;
}

/** `running`: answers are taken. `grace`: it can be handed in as it is. `over`: neither. */
export type ClockPhase = 'running' | 'grace' | 'over';

/** Where an open attempt stands at `now`. The deadline itself is too late. */
export function clockPhase({ deadlineAt, graceUntil }: AttemptClock, now: Date): ClockPhase {
  if (deadlineAt === null || now < deadlineAt) return 'running';
  return graceUntil !== null && now < graceUntil ? 'grace' : 'over';
}

/** What becomes of an open attempt. */
export type AttemptEnding =
  | { readonly status: 'submitted'; readonly submittedAt: Date }
  | { readonly status: 'abandoned'; readonly submittedAt: null };

/**
 * What an open attempt becomes that is ended at `now`, by its learner or because nobody did: handed in,
 * now or at its deadline; or abandoned, where the policy asks the learner to hand in in time.
 */
export function endAttempt(
  clock: AttemptClock,
  { overtime }: Pick<AssignmentPolicy, 'overtime'>,
  now: Date,
): AttemptEnding {
  if (clockPhase(clock, now) !== 'over') return { status: 'submitted', submittedAt: now };
  if (overtime !== 'submit') return { status: 'abandoned', submittedAt: null };
  return { status: 'submitted', submittedAt: clock.deadlineAt ?? now };
}
