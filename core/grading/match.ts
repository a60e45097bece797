import type { AnswerOf, QuestionOf } from '../content';
import { type Grade, gradeParts } from './grade';

/** Each pair earns its share; null while nothing is matched. */
export function gradeMatch(question: QuestionOf<'match'>, answer: AnswerOf<'match'>): Grade | null {
  const lefts = Object.keys(question.key);
  if (!lefts.some((left) => answer.pairs[left])) return null;
  const right = lefts.filter((left) => answer.pairs[left] === question.key[left]).length;
  return gradeParts(right / lefts.length, right, lefts.length);
}
