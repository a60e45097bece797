import { z } from 'zod';

export const AssignmentPolicySchema = z.object({
  /** Which attempt counts. */
  score: z.enum(['highest', 'last']).default('highest'),
  /** When score and feedback are shown. */
  release: z.enum(['after-submission', 'after-due']).default('after-submission'),
});

/** What counts in an assignment, and what is shown when. */
export type AssignmentPolicy = z.infer<typeof AssignmentPolicySchema>;

/** One attempt, reduced to what a score needs; points are null until it is submitted. */
export interface ScoredAttempt {
  readonly number: number;
  readonly earned: number | null;
  readonly possible: number | null;
}

/** The attempt that counts, or null while none is submitted. Ties go to the earlier attempt. */
export function countingAttempt<Attempt extends ScoredAttempt>(
  attempts: readonly Attempt[],
  policy: AssignmentPolicy,
): Attempt | null {
  let best: Attempt | null = null;
  for (const attempt of [...attempts].sort((a, b) => a.number - b.number)) {
    if (attempt.earned === null || attempt.possible === null) continue;
    if (best === null || policy.score === 'last' || shareOf(attempt) > shareOf(best))
      best = attempt;
  }
  return best;
}

/** Points of the attempt that counts, or null while none is submitted. */
export function scoreOf(
  attempts: readonly ScoredAttempt[],
  policy: AssignmentPolicy,
): { earned: number; possible: number } | null {
  const attempt = countingAttempt(attempts, policy);
  if (attempt?.earned == null || attempt.possible == null) return null;
  return { earned: attempt.earned, possible: attempt.possible };
}

/** When feedback of a submitted attempt is shown; null means as soon as it is submitted. */
export function releaseMoment(policy: AssignmentPolicy, dueAt: Date): Date | null {
  return policy.release === 'after-due' ? dueAt : null;
}

function shareOf(attempt: ScoredAttempt): number {
  return attempt.possible ? (attempt.earned ?? 0) / attempt.possible : 0;
}
