import type { AnswerOf, QuestionOf } from '../content';
import { readNumber } from '../text';
import { type Grade, gradeParts } from './grade';

/** Two decimal numbers that are equal on paper may differ by this share in binary. */
const binary = 1e-9;

/**
 * All or nothing, within the tolerance; null while the text holds no number. A percent sign means a
 * hundredth unless the unit is percent itself.
 */
export function gradeNumeric(
  question: QuestionOf<'numeric'>,
  answer: AnswerOf<'numeric'>,
): Grade | null {
  const value = typedNumber(question, answer);
  if (value === null) return null;
  const slack = binary * Math.max(1, Math.abs(question.value));
  const right = Math.abs(value - question.value) <= question.tolerance + slack;
  return gradeParts(right ? 1 : 0, right ? 1 : 0, 1);
}

/** The number that an answer means, in the unit of the question, or null. */
export function typedNumber(
  question: QuestionOf<'numeric'>,
  answer: AnswerOf<'numeric'>,
): number | null {
  const read = readNumber(answer.text);
  if (read === null) return null;
  const { en, 'zh-CN': zh } = question.unit ?? {};
  return read.percent && en !== '%' && zh !== '%' ? read.value / 100 : read.value;
}
