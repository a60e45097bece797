import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  isPlural,
  monthNames,
  prepositions,
  pronouns,
  weekdayNames,
} from './grammar-words';
import { isCapital, type Token } from './tokens';
import { canBe } from './verbs';

const vague =
  /^(?:such|former|latter|aforementioned|previous|preceding|foregoing|subsequent|same|here|there|thus|hence|thereby|therein|thereafter|thereof|today|yesterday|tomorrow|tonight|now|currently|recently|ago|too|then|later|afterwards|earlier|meanwhile|however|therefore|instead|otherwise|another|others|again|yet|so|else|accordingly|respectively|above|below|likewise|similarly)$/u;
const relativeTime = /^(?:last|next|following|previous|coming|past|current)$/u;
const timeNoun =
  /^(?:year|years|month|months|week|weeks|day|days|season|seasons|century|decade|decades|morning|evening|night|summer|winter|spring|autumn|time|game|match|chapter|section|figure|table|page|paragraph)s?(?:'s)?$/u;

/** Who or what pronouns of a clause can stand for: its subject. */
export interface Owner {
  readonly start: number;
  readonly end: number;
  readonly kind: 'person' | 'thing';
  readonly plural: boolean;
}

/**
 * What in a run of tokens can't be understood without what stands before it, or null. Pronouns are
 * allowed where the subject of the clause can own them; with `within` also where something before
 * them in the run can.
 */
export function danglingWord(
  run: readonly Token[],
  owner: Owner | null,
  within = false,
): string | null {
  for (const [index, token] of run.entries()) {
    const next = run[index + 1];
    const prior = run[index - 1];
    const word = token.lower;
    if (
      pronouns.has(word) &&
      token.text !== token.text.toUpperCase() &&
      !isOwned(word, token, owner, next) &&
      !(within && hasAntecedent(run, index, owner))
    )
      return word;
    if (/^(?:this|these)$/u.test(word) && next && ownText.test(next.lower)) continue;
    if (word === 'those' && /^(?:who|that|which|of|in|with|from)$/u.test(next?.lower ?? ''))
      continue;
    if (/^(?:this|these|those)$/u.test(word)) return word;
    if (word === 'that' && (index === 0 || (prior && prepositions.has(prior.lower)))) return word;
    if (word === 'that' && next?.lower === 'of') return word;
    if (word === 'that' && timeNoun.test(next?.lower ?? '')) return word;
    if (/^(?:such|so|same|above|below|yet)$/u.test(word)) {
      if (word === 'such' && next?.lower === 'as') continue;
      if (word === 'so' && /^(?:that|as|called|-)$/u.test(next?.lower ?? '')) continue;
      if (/^(?:above|below)$/u.test(word) && next && next.kind !== 'mark') continue;
      const same =
        word === 'same' && /^(?:time|direction|day|year|place|way)$/u.test(next?.lower ?? '');
      if (
        same &&
        prior?.lower === 'the' &&
        /^(?:at|in|on)$/u.test(run[index - 2]?.lower ?? '') &&
        index > 3
      )
        continue;
      if (
        word === 'same' &&
        run.slice(index).some((one) => one.lower === 'as' || one.lower === 'of')
      )
        continue;
      return word;
    }
    if (word === 'another' && prior?.lower === 'one') continue;
    if (/^(?:later|earlier)$/u.test(word) && !(prior && timeNoun.test(prior.lower))) continue;
    if (word === 'as' && next?.lower === 'well' && run[index + 2]?.lower !== 'as') return 'as well';
    if (
      comparative.test(word) &&
      (!next || next.kind === 'mark') &&
      !run.some((one) => one.lower === 'than')
    )
      return word;
    if (vague.test(word) && !isCapital(token)) return word;
    if (/^(?:last|next|this)$/u.test(word) && datePart.test(next?.text ?? '')) return word;
    if (relativeTime.test(word) && !isCapital(next) && isTime(run, index)) return word;
    if (word === 'the' && next && leavesOut(run, index, next)) return `the ${next.lower}`;
    if (/^(?:other|others|another)$/u.test(word) && index === 0) return word;
    if (/^(?:figure|table|chapter|section)$/u.test(word) && prior?.lower === 'the') return word;
  }
  return null;
}

/** "last September", "next Monday". */
const datePart = new RegExp(`^(?:${monthNames}|${weekdayNames})$`, 'u');

/** "the next year", "the past four years". */
function isTime(run: readonly Token[], index: number): boolean {
  return run.slice(index + 1, index + 4).some(({ lower }) => timeNoun.test(lower));
}

const comparative =
  /^(?:older|younger|larger|smaller|bigger|better|worse|higher|lower|greater|fewer|taller|shorter|longer|faster|slower|stronger|weaker|easier|harder|richer|poorer|more|less)$/u;

/** "This Act", "these rules": the text itself. */
const ownText =
  /^(?:act|policy|policies|bylaws?|by-laws?|rules|regulations?|code|agreement|constitution|handbook|manual|guidelines|charter|ordinance)$/u;

/** "the second" and "the two" without a noun or without "of" point back. */
function leavesOut(run: readonly Token[], index: number, next: Token): boolean {
  if (isCapital(next) || ofFollows(run, index)) return false;
  if (/^(?:other|others|two|three|four|five|latter|former|following|rest)$/u.test(next.lower))
    return true;
  const noun = run[index + 2];
  return (
    /^(?:first|second|third|fourth|last)$/u.test(next.lower) &&
    (noun?.kind !== 'word' || prepositions.has(noun.lower) || auxiliaries.has(noun.lower))
  );
}

/** True for a possessive or a new subject behind a noun that it can stand for: "the storm hit before it …". */
function hasAntecedent(run: readonly Token[], index: number, owner: Owner | null): boolean {
  const token = run[index];
  const next = run[index + 1];
  if (!token || next?.kind !== 'word') return false;
  if (owner !== null && token.start >= owner.start && token.start < owner.end) return false;
  const before = run.slice(0, Math.max(0, index - 1)).filter(({ kind }) => kind === 'word');
  const takes = prepositions.has(next.lower) || determiners.has(next.lower);
  if (/^(?:they|their)$/u.test(token.lower))
    return !takes && before.some(({ text, lower }) => isPlural(text) && !timeNoun.test(lower));
  if (/^(?:it|its)$/u.test(token.lower))
    return (
      (token.lower === 'its' ? !takes : isVerb(next)) &&
      before.some(
        ({ lower }, at) =>
          /^(?:the|an?)$/u.test(before[at - 1]?.lower ?? '') && !timeNoun.test(lower),
      )
    );
  return false;
}

/** A possessive or a new subject ("said it was …") can stand for the subject, an object can't. */
function isOwned(
  word: string,
  token: Token,
  owner: Owner | null,
  next: Token | undefined,
): boolean {
  if (word === 'one' || word === 'ones') return true;
  const possessive =
    /^(?:his|her|their|its)$/u.test(word) &&
    next?.kind === 'word' &&
    !prepositions.has(next.lower) &&
    !determiners.has(next.lower) &&
    !conjunctions.has(next.lower);
  const subject = /^(?:he|she|it|they)$/u.test(word) && next !== undefined && isVerb(next);
  const reflexive = /sel(?:f|ves)$/u.test(word);
  if (!owner || !(possessive || subject || reflexive)) return false;
  if (token.start < owner.end && !(possessive && token.start < owner.start)) return false;
  if (/^(?:their|themselves|they)$/u.test(word)) return owner.plural || word === 'their';
  if (owner.plural) return false;
  if (/^(?:it|its|itself)$/u.test(word)) return owner.kind === 'thing';
  return owner.kind === 'person';
}

function isVerb(token: Token): boolean {
  return (
    auxiliaries.has(token.lower) || canBe(token.lower, 'past', 'third') || adverbs.has(token.lower)
  );
}

/** "the first of the four", "the second largest": complete where it says of what. */
function ofFollows(run: readonly Token[], index: number): boolean {
  return run.slice(index + 2, index + 4).some((token) => /^(?:of|to|in)$/u.test(token.lower));
}
