import type { AnswerOf, QuestionOf } from '../content';
import { type Grade, gradeParts } from './grade';

/** All or nothing; null while nothing is chosen. */
export function gradeSingleChoice(
  question: QuestionOf<'single-choice'>,
  answer: AnswerOf<'single-choice'>,
): Grade | null {
  if (answer.option === null) return null;
  const right = answer.option === question.key;
  return gradeParts(right ? 1 : 0, right ? 1 : 0, 1);
}
