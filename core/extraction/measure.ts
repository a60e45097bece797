import { splitSentences } from '@/core/text';
import type { Readable } from './defect-gate';
import { type Words, wordsAt } from './words';

/** What a sentence that begins with 要 asks for, and every clause 把…; 6 to 24 characters. */
export function findMeasures(readable: Readable, from: number): Words[] {
  return splitSentences(readable.text).flatMap((sentence): Words[] => {
    if (sentence.start < from) return [];
    const clauses = clausesOf(readable, sentence.start, sentence.end);
    return clauses.flatMap((clause, index): Words[] => {
      if (clause.text.startsWith('把')) return fits(clause) ? [clause] : [];
      if (index > 0 || !clause.text.startsWith('要')) return [];
      const task = wordsAt(readable, clause.start + 1, clause.end);
      return fits(task) ? [task] : [];
    });
  });
}

function clausesOf(readable: Readable, start: number, end: number): Words[] {
  const clauses: Words[] = [];
  let from = start;
  for (const part of readable.text.slice(start, end).split(/(?<=[，；。！])/u)) {
    const text = part.replace(/[，；。！]+$/u, '');
    clauses.push(wordsAt(readable, from, from + text.length));
    from += part.length;
  }
  return clauses;
}

function fits(words: Words): boolean {
  return words.text.length >= 6 && words.text.length <= 26 && !/[“”]|^继续|他们/u.test(words.text);
}
