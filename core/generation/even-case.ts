import type { Wording } from '@/core/content';
import { capitalise } from './citation';
import type { Choice, Draft } from './draft';

/**
 * Choices of one row begin alike: where some begin with a capital and others do not, all do. Words of
 * a bank stay as they are, for they are put into a sentence.
 */
export function evenCase(draft: Draft): Draft {
  switch (draft.kind) {
    case 'single-choice': {
      const raise = raiserOf([draft.key, ...draft.distractors]);
      return { ...draft, key: raise(draft.key), distractors: draft.distractors.map(raise) };
    }
    case 'multiple-choice': {
      const raise = raiserOf([...draft.keys, ...draft.distractors]);
      return { ...draft, keys: draft.keys.map(raise), distractors: draft.distractors.map(raise) };
    }
    case 'match': {
      const raiseLeft = raiserOf(draft.pairs.map(({ left }) => left));
      const raise = raiserOf([...draft.pairs.map(({ right }) => right), ...draft.extras]);
      return {
        ...draft,
        pairs: draft.pairs.map(({ left, right }) => ({
          left: raiseLeft(left),
          right: raise(right),
        })),
        extras: draft.extras.map(raise),
      };
    }
    case 'order':
      return { ...draft, items: draft.items.map(raiserOf(draft.items)) };
    case 'classify': {
      const raiseLabel = raiserOf(draft.bins.map(({ label }) => label));
      const raise = raiserOf(draft.bins.flatMap(({ cards }) => cards));
      return {
        ...draft,
        bins: draft.bins.map(({ label, cards }) => ({
          label: raiseLabel(label),
          cards: cards.map(raise),
        })),
      };
    }
    default:
      return draft;
  }
}

/** Raises the first letters of a choice, in its words or in their glosses, where the row is mixed in them. */
function raiserOf(row: readonly Choice[]): <Item extends Choice>(choice: Item) => Item {
  const texts = isMixed(row.map(({ wording }) => wording.text));
  const glosses = isMixed(row.flatMap(({ wording }) => wording.gloss ?? []));
  return (choice) =>
    texts || glosses
      ? { ...choice, wording: raiseWording(choice.wording, texts, glosses) }
      : choice;
}

function raiseWording(wording: Wording, texts: boolean, glosses: boolean): Wording {
  const text = texts ? capitalise(wording.text) : wording.text;
  if (wording.gloss === undefined) return { ...wording, text };
  return { ...wording, text, gloss: glosses ? capitalise(wording.gloss) : wording.gloss };
}

function isMixed(texts: readonly string[]): boolean {
  return texts.some((text) => /^[a-z]/u.test(text)) && texts.some((text) => /^[A-Z]/u.test(text));
}
