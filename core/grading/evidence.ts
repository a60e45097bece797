import type { AnswerOf, QuestionOf } from '../content';
import { creditOf } from './credit';
import { type Grade, gradeParts } from './grade';

/**
 * Two parts that are scored apart, each worth half where both are asked: whether the passage supports
 * the statement, and the sentences that decide it (right ones less wrong ones, as a share of the key).
 * Null while neither is answered.
 */
export function gradeEvidence(
  question: QuestionOf<'evidence'>,
  answer: AnswerOf<'evidence'>,
): Grade | null {
  const asked = question.verdict !== null;
  const chosen = new Set(answer.sentences);
  if (chosen.size === 0 && !(asked && answer.verdict !== null)) return null;
  const key = new Set(question.key);
  const share = creditOf({ chosen, key, options: question.sentences.length }, 'net-correct');
  const right = [...chosen].filter((id) => key.has(id)).length;
  if (!asked) return gradeParts(share, right, key.size);
  const judged = answer.verdict === question.verdict;
  return gradeParts((share + (judged ? 1 : 0)) / 2, right + (judged ? 1 : 0), key.size + 1);
}
