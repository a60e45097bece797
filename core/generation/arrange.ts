import type { Arrangement, Choice } from './draft';
import { compareText, shuffle } from './random';

/**
 * Puts choices into the order in which they are stored. Figures ascend and Latin names go by the
 * alphabet, so that the order tells nothing; other words are mixed by seed and question.
 */
export function arrange<Item extends Choice>(
  choices: readonly Item[],
  arrangement: Arrangement,
  seed: string,
): Item[] {
  switch (arrangement) {
    case 'given':
      return [...choices].sort(
        (a, b) => (a.words?.start ?? 0) - (b.words?.start ?? 0) || byText(a, b),
      );
    case 'figures':
      return [...choices].sort((a, b) => (a.value ?? 0) - (b.value ?? 0) || byText(a, b));
    case 'alphabet':
      return [...choices].sort(byText);
    case 'mixed':
      return shuffle(choices, seed, (choice) => choice.wording.text);
  }
}

function byText(a: Choice, b: Choice): number {
  return compareText(a.wording.text.toLowerCase(), b.wording.text.toLowerCase());
}

/** Glosses for all choices or for none: a gloss on some of them would be a hint. */
export function evenGlosses<Item extends Choice>(choices: readonly Item[]): Item[] {
  if (choices.every((choice) => choice.wording.gloss !== undefined)) return [...choices];
  return choices.map((choice) => {
    const { text, language } = choice.wording;
    return { ...choice, wording: { text, language } };
  });
}
