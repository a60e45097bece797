import type { z } from 'zod';
import { triesSchema } from '../grading';
import type { AssignmentTimes } from './availability';
import { AssignmentPolicySchema } from './policy';
import { reviewMoments, reviewParts } from './review';

export type PolicyCode =
  | 'tries-wrong'
  | 'tries-need-immediate'
  | 'tries-need-correctness'
  | 'certainty-needs-one-try'
  | 'marking-needs-one-try'
  | 'time-limit-wrong'
  | 'grace-wrong'
  | 'grace-needs-overtime'
  | 'late-steps-wrong'
  | 'late-needs-closing'
  | 'honour-too-long'
  | 'during-needs-immediate'
  | 'immediate-shows-nothing'
  | 'review-contradicts';

/** How long there is to hand in after the time limit, in seconds, where nobody says anything else. */
export const usualGrace = 300;

/** What is wrong with a policy by itself and with its times, in the order of the form. */
export function checkPolicy(
  policy: z.input<typeof AssignmentPolicySchema>,
  { dueAt, closesAt }: Pick<AssignmentTimes, 'dueAt' | 'closesAt'>,
): PolicyCode[] {
  const shape = AssignmentPolicySchema.shape;
  const { tries = [1], late = [], timeLimit = null, grace = usualGrace } = policy;
  const [severalTries, immediate] = [tries.length > 1, policy.feedback === 'immediate'];
  const codes: (PolicyCode | false)[] = [
    !triesSchema.safeParse(tries).success && 'tries-wrong',
    severalTries && !immediate && 'tries-need-immediate',
    severalTries &&
      immediate &&
      policy.review?.correctness !== 'during' &&
      'tries-need-correctness',
    severalTries && policy.certainty === true && 'certainty-needs-one-try',
    severalTries && policy.marking === 'teacher' && 'marking-needs-one-try',
    !shape.timeLimit.safeParse(timeLimit).success && 'time-limit-wrong',
    !shape.grace.safeParse(grace).success && 'grace-wrong',
    grace !== usualGrace && policy.overtime !== 'grace' && 'grace-needs-overtime',
    !isFalling(late) && 'late-steps-wrong',
    late.length > 0 && (closesAt === null || closesAt <= dueAt) && 'late-needs-closing',
    [...(policy.honour ?? '')].length > 1_000 && 'honour-too-long',
    ...reviewFaults(policy.review ?? {}, immediate),
  ];
  return codes.filter((code) => code !== false);
}

type Late = NonNullable<z.input<typeof AssignmentPolicySchema>['late']>;

/** True if the steps are readable, none stands twice and none is worth more than an earlier one. */
function isFalling(late: Late): boolean {
  if (!AssignmentPolicySchema.shape.late.safeParse(late).success) return false;
  return late.every(({ hours, share }, index) => {
    const before = late[index - 1];
    return !before || (hours > before.hours && share <= before.share);
  });
}

function reviewFaults(
  review: NonNullable<z.input<typeof AssignmentPolicySchema>['review']>,
  immediate: boolean,
): (PolicyCode | false)[] {
  const at = (part: (typeof reviewParts)[number]) =>
    reviewMoments.indexOf(review[part] ?? 'after-submission');
  const during = reviewParts.some((part) => at(part) === 0);
  return [
    during && !immediate && 'during-needs-immediate',
    immediate && !during && 'immediate-shows-nothing',
    // Whoever sees the right answer, or why, sees what was right.
    at('correctness') > Math.min(at('solution'), at('explanation')) && 'review-contradicts',
  ];
}
