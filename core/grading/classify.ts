import type { AnswerOf, QuestionOf } from '../content';
import { type Grade, gradeParts } from './grade';

/** Each card earns its share; null while none is in a bin. */
export function gradeClassify(
  question: QuestionOf<'classify'>,
  answer: AnswerOf<'classify'>,
): Grade | null {
  const cards = Object.keys(question.key);
  if (!cards.some((card) => answer.cards[card])) return null;
  const right = cards.filter((card) => answer.cards[card] === question.key[card]).length;
  return gradeParts(right / cards.length, right, cards.length);
}
