import { type GradingChange, gradeWithChanges, keyedBy } from './change';
import { type FeedbackInput, feedbackFor } from './feedback';
import { type Feedback, gradeParts } from './grade';

/**
 * The feedback on an answer whose marks were changed: with the key that holds now. What was written about
 * an old key is left out, and a mark that a person gave is told instead of that of the key.
 */
export function changedFeedback(input: FeedbackInput, changes: readonly GradingChange[]): Feedback {
  if (changes.length === 0) return feedbackFor(input);
  const { question, rekeyed } = keyedBy(input.question, input.answer, changes, input);
  const feedback = feedbackFor({ ...input, question });
  const { earned, full } = gradeWithChanges(input.question, [input.answer], changes, input);
  const given = full || changes.some(({ type }) => type === 'mark');
  const another = rekeyed || changes.some(({ type }) => type === 'accept');
  return {
    ...feedback,
    ...(given && earned !== null && { grade: gradeParts(earned, 1, 1) }),
    ...(another && { marks: feedback.marks.map((mark) => ({ ...mark, reason: null })) }),
    ...(rekeyed && { rationale: '', evidence: [] }),
  };
}
