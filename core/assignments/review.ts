import { z } from 'zod';
import type { Feedback, Mark } from '../grading';

/** When something of an answered question is shown, from then on. */
export const reviewMoments = ['during', 'after-submission', 'after-closing', 'never'] as const;

export type ReviewMoment = (typeof reviewMoments)[number];

/**
 * What can be shown of an answered question besides the answer itself: its points; what of it was right;
 * the right answer; why, with evidence and the reasons against what was chosen.
 */
export const reviewParts = ['points', 'correctness', 'solution', 'explanation'] as const;

export type ReviewPart = (typeof reviewParts)[number];

const moment = z.enum(reviewMoments).default('after-submission');

export const ReviewPolicySchema = z.object({
  points: moment,
  correctness: moment,
  solution: moment,
  explanation: moment,
});

/** What is shown when. `during` is after each confirmed answer and needs immediate feedback. */
export type ReviewPolicy = z.infer<typeof ReviewPolicySchema>;

/** Everything at once: practice. */
export const openReview = {
  points: 'during',
  correctness: 'during',
  solution: 'during',
  explanation: 'during',
} as const satisfies ReviewPolicy;

/** Where an attempt is when somebody looks at it. */
export type ReviewStage = 'open' | 'submitted' | 'closed';

/** Which parts are shown. */
export type Shown = Readonly<Record<ReviewPart, boolean>>;

const stages = {
  during: ['open', 'submitted', 'closed'],
  'after-submission': ['submitted', 'closed'],
  'after-closing': ['closed'],
  never: [],
} as const satisfies Record<ReviewMoment, readonly ReviewStage[]>;

/**
 * What a policy shows at a stage. Whoever sees the right answer also sees what was right; why an answer is
 * right can't be told without telling the answer, so it waits for it.
 */
export function shownAt(policy: ReviewPolicy, stage: ReviewStage): Shown {
  const at = (part: ReviewPart) => stages[policy[part]].some((one) => one === stage);
  const solution = at('solution');
  return {
    points: at('points'),
    correctness: at('correctness') || solution,
    solution,
    explanation: at('explanation') && solution,
  };
}

/** True if the policy shows something then that it does not show before. */
export function waitsForClosing(policy: ReviewPolicy): boolean {
  const [before, then] = [shownAt(policy, 'submitted'), shownAt(policy, 'closed')];
  return reviewParts.some((part) => then[part] && !before[part]);
}

/**
 * Feedback without what is not to be shown; null if nothing is. Where the right answer is kept back there
 * are marks only for what was chosen, in the order of the ids that were shown, and nothing that was
 * written about the question: reasons, rationale and evidence all tell the answer.
 */
export function restrictFeedback(feedback: Feedback, shown: Shown): Feedback | null {
  const { correctness, solution, explanation } = shown;
  if (!correctness && !solution) return null;
  if (solution && explanation) return feedback;
  const told = { ...feedback, rationale: '', evidence: [] };
  if (solution) return { ...told, marks: feedback.marks.map(withoutReason) };
  const chosen = feedback.marks.filter(({ state }) => state === 'correct' || state === 'incorrect');
  const marks = chosen.map(withoutReason).toSorted((a, b) => placeOf(a) - placeOf(b));
  const found = marks.filter(({ state }) => state === 'correct').length;
  // How many are right is part of the answer: counted is what was chosen.
  const grade = { ...feedback.grade, found, expected: Math.max(1, marks.length) };
  return { ...told, grade, marks, solution: [] };
}

function withoutReason(mark: Mark): Mark {
  return { ...mark, reason: null };
}

/** Ids that were shown are numbers, but for the two sides of a verdict: these stand first. */
function placeOf({ id }: Mark): number {
  return /^\d+$/.test(id) ? Number(id) : 0;
}
