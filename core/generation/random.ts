import { hashText } from './hash';

/** A number from 0 up to, but not including, 1 that depends on the words alone. */
export function chanceOf(...words: readonly string[]): number {
  return Number.parseInt(hashText(words.join('\u241F')).slice(0, 12), 16) / 2 ** 48;
}

/** The items in an order that depends on the seed and on what names them, never on their order. */
export function shuffle<Item>(
  items: readonly Item[],
  seed: string,
  nameOf: (item: Item) => string,
): Item[] {
  return items
    .map((item) => ({ item, name: nameOf(item), chance: chanceOf(seed, nameOf(item)) }))
    .sort((a, b) => a.chance - b.chance || compareText(a.name, b.name))
    .map(({ item }) => item);
}

/** Code unit order: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
