import type { Question } from '@/core/content';

/** Whether a statement that is to be judged holds, or null for questions of another sort. */
export function verdictOf(question: Question): boolean | null {
  if (question.kind === 'true-false') return question.key;
  return question.kind === 'evidence' ? question.verdict : null;
}
