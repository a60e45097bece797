import type { PublicQuestion } from '@/core/content';

/** Longer than any word or phrase that a blank is filled with. */
const longestPhrase = { han: 18, other: 60 } as const;

/** True where whole sentences are put into a passage, which are set and listed as text and not as tiles in a row. */
export function asksForSentences({
  bank,
}: Pick<Extract<PublicQuestion, { kind: 'cloze' }>, 'bank'>): boolean {
  return bank.some(
    ({ text }) =>
      text.length > (/\p{Script=Han}/u.test(text) ? longestPhrase.han : longestPhrase.other),
  );
}
