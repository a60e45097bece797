import type { AnswerOf, QuestionOf } from '../content';
import { type Grade, gradeParts } from './grade';

/**
 * Net correct: right choices less wrong ones, as a share of the key, never below 0.
 * Null while nothing is chosen.
 */
export function gradeMultipleChoice(
  question: QuestionOf<'multiple-choice'>,
  answer: AnswerOf<'multiple-choice'>,
): Grade | null {
  const chosen = new Set(answer.options);
  if (chosen.size === 0) return null;
  const key = new Set(question.key);
  const right = [...chosen].filter((option) => key.has(option)).length;
  const net = right - (chosen.size - right);
  return gradeParts(Math.max(0, net) / key.size, right, key.size);
}
