import type { AnswerOf, QuestionOf } from '../content';
import { type Grade, gradeParts } from './grade';

/** Each blank earns its share; null while every blank is empty. */
export function gradeCloze(question: QuestionOf<'cloze'>, answer: AnswerOf<'cloze'>): Grade | null {
  const blanks = Object.keys(question.key);
  if (!blanks.some((blank) => answer.blanks[blank])) return null;
  const right = blanks.filter((blank) => answer.blanks[blank] === question.key[blank]).length;
  return gradeParts(right / blanks.length, right, blanks.length);
}
