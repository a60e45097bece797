import type { Span } from '@/core/text';

const mark =
  /(?<=[^\s\d])(?:\[(?<square>\d{1,3})\]|〔(?<tortoise>[\d０-９]{1,3})〕|［(?<wide>[\d０-９]{1,3})］)/gu;

/** Whether a text refers to notes: [1], [2] … in rising order behind its words. */
export function hasNoteMarks(text: string): boolean {
  const numbers = [...text.matchAll(mark)].map(({ groups }) =>
    Number((groups?.square ?? groups?.tortoise ?? groups?.wide ?? '').normalize('NFKC')),
  );
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  const rising = steps.filter((step) => step === 0 || step === 1).length;
  return numbers.length >= 3 && (numbers[0] ?? 9) <= 2 && rising >= steps.length * 0.6;
}

/** The marks in a paragraph. */
export function findNoteMarks(text: string): Span[] {
  return [...text.matchAll(mark)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
