import type { Span } from './spans';

/** Gives the simplified form of one Chinese character; every other character comes back as it is. */
export type Simplify = (character: string) => string;

/** A text as the search compares it. `sources[i]` is where the code unit `text[i]` comes from. */
export interface Folded {
  readonly text: string;
  readonly sources: readonly Span[];
}

const mark = /\p{Mark}/u;
const letter = /\p{Letter}/u;
const digit = /\p{Number}/u;
const apostrophe = /['’‘ʼ＇]/u;

/** True for a Chinese character. */
export function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/**
 * Only letters, digits and single spaces: NFKC, lower case, without accents and tone marks, simplified.
 * An apostrophe within a word and the comma of a thousand vanish (`Yan’an` is `yanan`, `1,689` is
 * `1689`); a decimal point stays; all other marks are spaces. Where the text came from is kept.
 */
export function foldForSearch(text: string, simplify: Simplify): Folded {
  const sources: Span[] = [];
  let folded = '';
  const add = (part: string, span: Span): void => {
    for (let unit = 0; unit < part.length; unit++) sources.push(span);
    folded += part;
  };
  let at = 0;
  for (const character of text) {
    const span = { start: at, end: at + character.length };
    at = span.end;
    for (const part of foldCharacter(character, text, span, simplify)) {
      if (part !== ' ') add(part, span);
      else if (folded !== '' && !folded.endsWith(' ')) add(part, span);
    }
  }
  if (!folded.endsWith(' ')) return { text: folded, sources };
  return { text: folded.slice(0, -1), sources: sources.slice(0, -1) };
}

function foldCharacter(
  character: string,
  text: string,
  { start, end }: Span,
  simplify: Simplify,
): string {
  // Nearly all characters are of these two kinds, and need no second look.
  if (/[a-z0-9 ]/.test(character)) return character;
  if (/[\u4E00-\u9FFF]/.test(character)) return simplify(character);
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (apostrophe.test(character)) return letter.test(before) && letter.test(after) ? '' : ' ';
  if (/[,，]/u.test(character) && digit.test(before))
    return /^\p{Number}{3}(?!\p{Number})/u.test(text.slice(end, end + 8)) ? '' : ' ';
  if (/[.．]/u.test(character)) return digit.test(before) && digit.test(after) ? '.' : ' ';
  let folded = '';
  for (const part of character.normalize('NFKC')) {
    if (isHan(part)) folded += simplify(part);
    else if (letter.test(part) || digit.test(part)) folded += plain(part);
    else if (!mark.test(part)) folded += ' ';
  }
  return folded;
}

/** Lower case without accents; marks that lower case itself adds go too. */
function plain(character: string): string {
  const bare = character
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
  return bare === '' ? ' ' : bare;
}
