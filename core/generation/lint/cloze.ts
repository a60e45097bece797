import type { Question } from '@/core/content';
import { isSentence } from '../statement';
import { readingLength } from '../tokens';
import { block, type Flaw, warn } from './flaw';

/** Checks 16 and 19 for sentences with blanks: few of them, and each with one filling. */
export function checkCloze(question: Question): Flaw[] {
  if (question.kind !== 'cloze') return [];
  const blanks = question.parts.filter((part) => part.type === 'blank');
  const bank = new Map(question.bank.map((word) => [word.id, word.wording.text]));
  const flaws: Flaw[] = [];
  if (blanks.length < 1 || blanks.length > 3) flaws.push(block(19, `${blanks.length} blanks`));
  if (blanks.some((blank) => !bank.has(question.key[blank.id] ?? ''))) flaws.push(block(2, 'key'));
  const text = question.parts.reduce(
    (sum, part) => sum + (part.type === 'text' ? readingLength(part.text) : 0),
    0,
  );
  const taken = blanks.reduce(
    (sum, blank) => sum + readingLength(bank.get(question.key[blank.id] ?? '') ?? ''),
    0,
  );
  const share = taken / (text + taken);
  if (share > 0.4) flaws.push(block(19, `${Math.round(share * 100)} %`));
  // Whole sentences are taken out of a passage: what is left is read as a text.
  else if (share > 0.25 && ![...bank.values()].every(isSentence))
    flaws.push(warn(19, `${Math.round(share * 100)} %`));
  if (new Set(Object.values(question.key)).size < blanks.length)
    flaws.push(block(16, 'same word twice'));
  return [...flaws, ...checkNeighbours(question.parts)];
}

/** Two blanks in a row with only 、 between them could change places. */
function checkNeighbours(parts: Extract<Question, { kind: 'cloze' }>['parts']): Flaw[] {
  const loose = parts.some(
    (part, index) =>
      part.type === 'text' &&
      /^(?:、|, | and |和)$/u.test(part.text) &&
      parts[index - 1]?.type === 'blank' &&
      parts[index + 1]?.type === 'blank',
  );
  return loose ? [block(16, 'blanks that could change places')] : [];
}
