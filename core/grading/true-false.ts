import type { AnswerOf, QuestionOf } from '../content';
import { type Grade, gradeParts } from './grade';

/** All or nothing; null while neither is chosen. */
export function gradeTrueFalse(
  question: QuestionOf<'true-false'>,
  answer: AnswerOf<'true-false'>,
): Grade | null {
  if (answer.value === null) return null;
  const right = answer.value === question.key;
  return gradeParts(right ? 1 : 0, right ? 1 : 0, 1);
}
