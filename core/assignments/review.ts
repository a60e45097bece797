import { z } from 'zod';
import type { Feedback } from '../grading';

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

/** What a policy shows at a stage. Whoever sees the right answer, or why, also sees what was right. */
export function shownAt(policy: ReviewPolicy, stage: ReviewStage): Shown {
  const at = (part: ReviewPart) => stages[policy[part]].some((one) => one === stage);
  const [solution, explanation] = [at('solution'), at('explanation')];
  const correctness = at('correctness') || solution || explanation;
  return { points: at('points'), correctness, solution, explanation };
}

/** True if the policy shows something then that it does not show before. */
export function waitsForClosing(policy: ReviewPolicy): boolean {
  return reviewParts.some((part) => policy[part] === 'after-closing');
}

/**
 * Feedback without what is not to be shown; null if nothing is. Where the right answer is kept back, the
 * marks tell of what was chosen only.
 */
export function restrictFeedback(feedback: Feedback, shown: Shown): Feedback | null {
  const { correctness, solution, explanation } = shown;
  if (!correctness) return null;
  return {
    grade: feedback.grade,
    marks: feedback.marks.map(({ id, state, reason }) => ({
      id,
      state: state === 'missed' && !solution ? 'off' : state,
      reason: explanation && (solution || state === 'incorrect') ? reason : null,
    })),
    solution: solution ? feedback.solution : [],
    rationale: explanation ? feedback.rationale : '',
    rationaleLang: feedback.rationaleLang,
    evidence: explanation ? feedback.evidence : [],
  };
}
