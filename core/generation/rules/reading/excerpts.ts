import { type FactOf, factKey, type Words, wordsAt } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import { clozeParts } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft } from '../../draft';
import type { Names } from '../../names';

/** Whether any question so far is proved by these words. */
export type IsAsked = (words: Words) => boolean;

/** Asks about how a passage reads where no fact of it is asked for: `isAsked` tells what is. */
export type ReadingRule<Made> = (context: Context, isAsked: IsAsked) => Made[];

/** What stands in the quotations of the questions that there are. */
export function askedIn(
  quotations: readonly {
    readonly passageId: string;
    readonly start: number;
    readonly end: number;
  }[],
): IsAsked {
  return (words) =>
    quotations.some(
      ({ passageId, start, end }) =>
        passageId === words.passageId && start < words.end && words.start < end,
    );
}

/** The runs of consecutive clean sentences that no question is proved by, each within one passage. */
export function excerptsOf(context: Context, isAsked: IsAsked): FactOf<'excerpt'>[] {
  return context.readables.flatMap((readable) => {
    const runs: Words[][] = [[]];
    for (const { start, end } of splitSentences(readable.text)) {
      const words = wordsAt(readable, start, end);
      if (words.noted || /\uE000/u.test(words.text) || isAsked(words)) runs.push([]);
      else runs.at(-1)?.push(words);
    }
    return runs.flatMap((sentences) => {
      const [first, last] = [sentences[0], sentences.at(-1)];
      return first && last ? [excerpt(wordsAt(readable, first.start, last.end), sentences)] : [];
    });
  });
}

/** Consecutive sentences as the fact that a question asks about. */
export function excerpt(proof: Words, sentences: readonly Words[]): FactOf<'excerpt'> {
  const key = factKey('excerpt', proof.documentId, proof.text);
  return { type: 'excerpt', key, proof, confidence: 1, sentences };
}

/** Sentences in the order of the text as one quotation for each passage that has some of them. */
export function quotationsOf({ readables }: Context, sentences: readonly Words[]): Words[] {
  const ids = [...new Set(sentences.map(({ passageId }) => passageId))];
  return ids.flatMap((id): Words[] => {
    const own = sentences.filter(({ passageId }) => passageId === id);
    const readable = readables.find(({ passage }) => passage.id === id);
    const [first, last] = [own[0], own.at(-1)];
    return readable && first && last ? [wordsAt(readable, first.start, last.end)] : [];
  });
}

/** Quotations of successive passages with the blanks cut out of them; a new line begins each passage. */
export function passageParts(
  names: Names,
  quotations: readonly Words[],
  blanks: readonly Words[],
): ClozeDraft['parts'] {
  return quotations.flatMap((words, index) => [
    ...(index > 0 ? ['\n'] : []),
    ...clozeParts(
      names,
      words,
      blanks.filter(({ passageId }) => passageId === words.passageId),
    ),
  ]);
}
