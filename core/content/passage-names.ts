import { containment } from '../text';

/**
 * What a passage is called and how its words are found again: `content/passages.yaml` has one for
 * every passage. A number is given once, and stays with the words however the text around them changes.
 */
export interface PassageName {
  /** The second half of the id: 8 in `speech-2020.8`. */
  readonly number: number;
  /** The first words of the passage, and its last. */
  readonly begins: string;
  readonly ends: string;
  /** The passage is gone for good; its number is not given again. */
  readonly withdrawn: boolean;
}

/** Passages that read less alike than this, at both ends, are two passages. */
const alike = 0.6;

interface Named {
  /** One number for each text, in the order of the texts. */
  readonly numbers: readonly number[];
  /** Names whose words stand nowhere any more, as places in the list. */
  readonly lost: readonly number[];
}

/**
 * The numbers of the paragraphs of one document: those of the names that they were known by, found
 * by their first and last words; then, for paragraphs that are new, numbers that nobody has had.
 * Without names it is 1, 2, 3 …
 */
export function namePassages(texts: readonly string[], names: readonly PassageName[]): Named {
  const named = new Map<number, number>();
  const used = new Set<number>();
  for (const { text, name } of rankPairs(texts, names)) {
    if (named.has(text) || used.has(name)) continue;
    named.set(text, names[name]?.number ?? 0);
    used.add(name);
  }
  let highest = Math.max(0, ...names.map(({ number }) => number));
  return {
    numbers: texts.map((_, index) => named.get(index) ?? ++highest),
    lost: names.flatMap(({ withdrawn }, index) => (withdrawn || used.has(index) ? [] : [index])),
  };
}

/** How a passage will be known from now on. */
export function describePassage(number: number, text: string): PassageName {
  const length = /\p{Script=Han}/u.test(text) ? 16 : 40;
  const begins = text.slice(0, length).trimEnd();
  return { number, begins, ends: text.slice(-length).trimStart(), withdrawn: false };
}

/** Every text with every name that it could have, the surest first; equals in the order of the text. */
function rankPairs(texts: readonly string[], names: readonly PassageName[]) {
  return texts
    .flatMap((words, text) =>
      names.flatMap((name, index) => {
        const score = name.withdrawn ? 0 : likeness(words, name);
        return score === 0 ? [] : [{ text, name: index, score }];
      }),
    )
    .sort((a, b) => b.score - a.score || a.name - b.name || a.text - b.text);
}

/** 2 for the same ends, 0 for another text. */
function likeness(text: string, { begins, ends }: PassageName): number {
  if (text.startsWith(begins) && text.endsWith(ends)) return 2;
  const start = containment(begins, text.slice(0, begins.length * 2), 2);
  const end = containment(ends, text.slice(-ends.length * 2), 2);
  return Math.max(start, end) < alike ? 0 : (start + end) / 2;
}
