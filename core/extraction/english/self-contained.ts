import { prepositions, pronouns } from './grammar-words';
import { isCapital, type Token } from './tokens';

const vague =
  /^(?:such|former|latter|aforementioned|previous|preceding|foregoing|subsequent|same|here|there|thus|hence|thereby|therein|thereafter|thereof|today|yesterday|tomorrow|tonight|now|currently|recently|ago|also|too|then|later|afterwards|earlier|meanwhile|however|therefore|instead|otherwise|another|others|again|already|still|yet|so|else|accordingly|respectively|above|below|likewise|similarly)$/u;
const relativeTime = /^(?:last|next|following|previous|coming|past|current)$/u;
const timeNoun =
  /^(?:year|years|month|months|week|weeks|day|days|season|seasons|century|decade|decades|morning|evening|night|summer|winter|spring|autumn|time|game|match|chapter|section|figure|table|page|paragraph)s?$/u;

/**
 * What in a run of tokens can't be understood without what stands before it, or null. Possessives
 * ("his", "its") are allowed where something in the run can own them.
 */
export function danglingWord(run: readonly Token[], hasOwner: boolean): string | null {
  for (const [index, token] of run.entries()) {
    const next = run[index + 1];
    const prior = run[index - 1];
    const word = token.lower;
    if (pronouns.has(word) && !allowedPronoun(word, prior, index, hasOwner)) return word;
    if (/^(?:this|these|those)$/u.test(word)) return word;
    if (word === 'that' && (index === 0 || (prior && prepositions.has(prior.lower)))) return word;
    if (
      word === 'that' &&
      /^(?:year|day|time|season|month|game|night|period)$/u.test(next?.lower ?? '')
    )
      return word;
    if (/^(?:such|so|same|above|below|still|yet)$/u.test(word)) {
      if (word === 'such' && next?.lower === 'as') continue;
      if (word === 'so' && /^(?:that|as|called)$/u.test(next?.lower ?? '')) continue;
      if (/^(?:above|below)$/u.test(word) && next && next.kind !== 'mark') continue;
      if (word === 'same' && run.slice(index).some((one) => one.lower === 'as')) continue;
      return word;
    }
    if (vague.test(word) && !isCapital(token)) return word;
    if (relativeTime.test(word) && timeNoun.test(next?.lower ?? '') && !isCapital(next))
      return word;
    if (
      word === 'the' &&
      /^(?:other|others|two|three|second|third|first|latter|former|following|rest)$/u.test(
        next?.lower ?? '',
      ) &&
      !ofFollows(run, index)
    )
      return `the ${next?.lower}`;
    if (/^(?:other)$/u.test(word) && index === 0) return word;
    if (/^(?:figure|table|chapter|section)$/u.test(word) && prior?.lower === 'the') return word;
  }
  return null;
}

function allowedPronoun(
  word: string,
  prior: Token | undefined,
  index: number,
  hasOwner: boolean,
): boolean {
  if (word === 'one') return true;
  if (word === 'it') return false;
  return (
    hasOwner &&
    index > 0 &&
    prior !== undefined &&
    /^(?:his|her|its|their|himself|herself|itself|themselves|them|ones)$/u.test(word)
  );
}

/** "the first of the four", "the second largest": complete where it says of what. */
function ofFollows(run: readonly Token[], index: number): boolean {
  return run.slice(index + 2, index + 7).some((token) => /^(?:of|to|in)$/u.test(token.lower));
}
