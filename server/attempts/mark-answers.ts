import 'server-only';
import type { Answer, Question } from '@/core/content';
import { type GradingChange, gradeWithChanges, type ItemMark } from '@/core/grading';
import { simplify } from '../search/dictionary';
import type { AttemptRecord } from './attempt-record';

/** What the answers to a question are worth in an attempt, by try, under the changes that hold. */
export function markAnswers(
  { assignment }: Pick<AttemptRecord, 'assignment'>,
  question: Question,
  answers: readonly (Answer | null)[],
  changes: readonly GradingChange[],
): ItemMark {
  const policy = assignment && {
    ...{ credit: assignment.policy.credit, tries: assignment.policy.tries },
    marking: assignment.policy.marking,
  };
  return gradeWithChanges(question, answers, changes, { simplify, ...policy });
}

/** False for what is no answer yet, for example a choice of nothing. */
export function isAnswer(question: Question, answer: Answer): boolean {
  return gradeWithChanges(question, [answer], [], { simplify }).answered;
}
