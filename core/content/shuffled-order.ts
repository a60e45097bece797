import { findDates, readNumber } from '../text';
import { defaultOrder, type OptionOrder, scattered } from './option-order';
import type { Question } from './question';

/**
 * The order in which a question is shown where options are shuffled: that which `seed` draws. Options
 * that all are numbers, or all are dates, ascend: out of order they would only be harder to find.
 */
export function shuffledOrder(question: Question, seed: string): OptionOrder {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return drawnOrder(question.options, seed);
    case 'cloze':
      return drawnOrder(question.bank, seed);
    default:
      return defaultOrder(question, seed);
  }
}

interface Choice {
  readonly id: string;
  readonly wording: { readonly text: string };
}

function drawnOrder(choices: readonly Choice[], seed: string): OptionOrder {
  const ids = (members: readonly Choice[]) => members.map(({ id }) => id);
  for (const rank of [dateIn, numberIn]) {
    const ranks = new Map(choices.map((choice) => [choice, rank(choice.wording.text)]));
    if ([...ranks.values()].every((value) => value !== null))
      return ids(choices.toSorted((a, b) => Number(ranks.get(a)) - Number(ranks.get(b))));
  }
  return scattered(ids(choices), seed, () => false);
}

function dateIn(text: string): number | null {
  const [date, second] = findDates(text);
  return date && !second ? (date.year * 12 + (date.month ?? 0)) * 31 + (date.day ?? 0) : null;
}

function numberIn(text: string): number | null {
  return readNumber(text)?.value ?? null;
}
