import { z } from 'zod';
import { CreditRuleSchema, triesSchema } from '../grading';
import { ReviewPolicySchema } from './review';

const seconds = z.number().int();

export const AssignmentPolicySchema = z.object({
  /** Which attempt counts. */
  score: z.enum(['highest', 'last', 'first']).default('highest'),
  /** `immediate`: an answer is confirmed and marked at once; `deferred`: everything at submission. */
  feedback: z.enum(['deferred', 'immediate']).default('deferred'),
  /** Share of the points that is left at each try at a question; several need immediate feedback. */
  tries: triesSchema.default([1]),
  /** Learners say how sure they are, and are marked by it; see `certaintyMark` of core/grading. */
  certainty: z.boolean().default(false),
  /** For multiple choice. */
  credit: CreditRuleSchema.default('net-correct'),
  /** `teacher`: words that are not an accepted answer wait for a person. */
  marking: z.enum(['automatic', 'teacher']).default('automatic'),
  shuffle: z
    .object({
      /** Within each section. */
      questions: z.boolean().default(false),
      options: z.boolean().default(false),
    })
    .prefault({}),
  /** `forward`: no question is shown again once it was left. */
  navigation: z.enum(['free', 'forward']).default('free'),
  /** Seconds from the start of an attempt; null is no limit. */
  timeLimit: seconds.min(60).max(86_400).nullable().default(null),
  /**
   * When time runs out: what is saved is submitted; or it can be submitted for `grace` seconds but not
   * changed, and after that is abandoned; or it is abandoned at once.
   */
  overtime: z.enum(['submit', 'grace', 'abandon']).default('submit'),
  grace: seconds.min(30).max(3_600).default(300),
  /** What late work is worth, ascending; after the last step its share goes on. Empty: everything. */
  late: z
    .array(
      z.object({
        /** After the due time. */
        hours: z.number().positive().max(10_000),
        share: z.number().min(0).max(1),
      }),
    )
    .max(5)
    .default([]),
  /** A statement to agree to before the start, in the words of the teacher; null asks for none. */
  honour: z.string().max(1_000).nullable().default(null),
  /** Once it is closed, its questions can be practised without credit. */
  practice: z.boolean().default(true),
  review: ReviewPolicySchema.prefault({}),
});

/** What counts in an assignment, how it is taken, and what is shown when. */
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
  { score }: Pick<AssignmentPolicy, 'score'>,
): Attempt | null {
  let best: Attempt | null = null;
  for (const attempt of attempts.toSorted((a, b) => a.number - b.number)) {
    if (attempt.earned === null || attempt.possible === null) continue;
    const better = score === 'last' || (score === 'highest' && shareOf(attempt) > shareOf(best));
    if (best === null || better) best = attempt;
  }
  return best;
}

/** Points of the attempt that counts, or null while none is submitted. */
export function scoreOf(
  attempts: readonly ScoredAttempt[],
  policy: Pick<AssignmentPolicy, 'score'>,
): { earned: number; possible: number } | null {
  const attempt = countingAttempt(attempts, policy);
  if (attempt?.earned == null || attempt.possible == null) return null;
  return { earned: attempt.earned, possible: attempt.possible };
}

function shareOf(attempt: ScoredAttempt | null): number {
  return attempt?.possible ? (attempt.earned ?? 0) / attempt.possible : 0;
}
