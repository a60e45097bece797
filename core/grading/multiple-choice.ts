import type { AnswerOf, QuestionOf } from '../content';
import { type CreditRule, creditOf } from './credit';
import { type Grade, gradeParts } from './grade';

/** What the rule gives for the choices; null while nothing is chosen. */
export function gradeMultipleChoice(
  question: QuestionOf<'multiple-choice'>,
  answer: AnswerOf<'multiple-choice'>,
  rule: CreditRule,
): Grade | null {
  const chosen = new Set(answer.options);
  if (chosen.size === 0) return null;
  const key = new Set(question.key);
  const right = [...chosen].filter((option) => key.has(option)).length;
  const options = question.options.length;
  return gradeParts(creditOf({ chosen, key, options }, rule), right, key.size);
}
