import type { Choice, Draft } from './draft';
import { readingLength } from './tokens';

/** From which score on a question is of middle difficulty, and from which it is hard. */
const middle = 1;
const hard = 2;

/**
 * 1 easy to 3 hard, before anybody has answered: how near wrong choices are to the right one, how many
 * steps there are between the text and the answer, and how much text proves it.
 */
export function difficultyOf(draft: Draft): 1 | 2 | 3 {
  const score = nearness(draft) + steps(draft) + reading(draft);
  return score >= hard ? 3 : score >= middle ? 2 : 1;
}

/** 0 where wrong choices come from another text, 2 where they stand beside the right one. */
function nearness(draft: Draft): number {
  switch (draft.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'cloze': {
      const distances = draft.distractors.map((one) => one.distance);
      const sum = distances.reduce<number>((total, one) => total + one, 0);
      return 3 - sum / Math.max(1, distances.length);
    }
    case 'match':
      return together(draft.pairs.map(({ right }) => right));
    case 'order':
      return together(draft.items) / 2;
    case 'classify':
      return together(draft.bins.flatMap(({ cards }) => cards));
    case 'true-false':
      return draft.correction ? 1 : 0.5;
    case 'evidence':
      return 0.75;
    case 'numeric':
    case 'short-answer':
      return 0.5;
  }
}

/** What is sorted or paired is the more alike the closer it stands together. */
function together(choices: readonly Choice[]): number {
  const words = choices.flatMap((choice) => choice.words ?? []);
  if (new Set(words.map(({ documentId }) => documentId)).size !== 1) return 0.25;
  return new Set(words.map(({ passageId }) => passageId)).size === 1 ? 1.25 : 0.75;
}

/** Things to be done one after the other, beyond finding one place in the text. */
function steps(draft: Draft): number {
  switch (draft.kind) {
    case 'multiple-choice':
      return 0.5 + (draft.keys.length - 2) * 0.25;
    case 'cloze':
      return (draft.parts.filter((part) => typeof part !== 'string').length - 1) * 0.25;
    case 'match':
      return Math.max(0, draft.pairs.length - 3) * 0.5 + draft.extras.length * 0.25;
    case 'order':
      return Math.max(0, draft.items.length - 3) * 0.25;
    case 'classify':
      return Math.max(0, draft.bins.flatMap(({ cards }) => cards).length - 5) * 0.25;
    case 'numeric':
      return draft.operation ? 1.5 : 0;
    case 'short-answer':
      return Math.max(0.25, (draft.points.length - 1) * 0.5);
    case 'evidence':
      return (draft.verdict === null ? 0 : 0.75) + (draft.sentences.length > 4 ? 0.5 : 0);
    case 'single-choice':
    case 'true-false':
      return 0;
  }
}

/** The length of what proves the answer. */
function reading({ evidence }: Draft): number {
  const proof = evidence.filter(({ role }) => role === 'key');
  const length = proof.reduce(
    (sum, { quote, language }) => sum + readingLength(quote) * (language === 'en' ? 2 : 1),
    0,
  );
  return length > 90 ? 0.5 : length > 40 ? 0.25 : 0;
}
