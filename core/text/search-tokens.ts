import { foldForSearch, isHan, type Simplify } from './search-fold';

/** A stretch of folded text in one script; offsets are those of the folded text. */
export interface FoldedRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
}

/** No word of a language is longer; what is longer is cut alike in texts and in what is looked for. */
const longestWord = 64;

/** The words and the runs of Chinese characters of a folded text, in order. */
export function splitFolded(folded: string): FoldedRun[] {
  return [...folded.matchAll(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    han: isHan(match[0]),
  }));
}

/** The runs of Chinese characters of a folded text, in order. */
export function splitHan(folded: string): string[] {
  return splitFolded(folded).flatMap((run) => (run.han ? [run.text] : []));
}

/**
 * What an index holds of a text, each once: Latin words without the ending of the plural, Chinese
 * characters, and every two that stand side by side.
 */
export function searchTokens(text: string, simplify: Simplify): string[] {
  const tokens = new Set<string>();
  for (const run of splitFolded(foldForSearch(text, simplify).text)) {
    if (!run.han) tokens.add(stemWord(run.text));
    else for (const token of hanTokens(run.text)) tokens.add(token);
  }
  return [...tokens];
}

/** Every character of a run and every two side by side. */
function hanTokens(run: string): string[] {
  const characters = [...run];
  return characters.flatMap((character, index) => {
    const next = characters[index + 1];
    return next === undefined ? [character] : [character, character + next];
  });
}

/** The tokens that a text has if it holds this run: the pairs, or the one character. Example: 工匠精 → 工匠, 匠精. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * A folded Latin word without the endings of the plural, of -ing and of -ed, so that one form finds
 * the others. It need not be a word. Examples: workers → worker, industries → industry,
 * craftsmen → craftsman, planning → plan, making → mak, make → mak, glass → glass
 */
export function stemWord(word: string): string {
  const cut = word.slice(0, longestWord);
  if (!/^[a-z]{4,}$/.test(cut)) return cut;
  if (cut.endsWith('men') && cut.length > 4) return `${cut.slice(0, -3)}man`;
  if (/..ie[sd]$/.test(cut)) return `${cut.slice(0, -3)}y`;
  const stem = withoutVerbEnding(withoutPlural(cut));
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function withoutPlural(word: string): string {
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const [, stem] = /^(.*[aeiouy].*?)(?:ing|(?<!e)ed)$/.exec(word) ?? [];
  if (stem === undefined || stem.length < 3) return word;
  return /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
