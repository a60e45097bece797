import {
  adverbs,
  auxiliaries,
  determiners,
  finiteBe,
  isPlural,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './grammar-words';
import { isCapital, type Token } from './tokens';
import { canBe, readVerb } from './verbs';

export interface Subject {
  /** Index of the last token that is shown: appositions and parentheses are left out. */
  readonly last: number;
  /** Index of the finite verb. */
  readonly verb: number;
  readonly head: string;
  /** Adverbs between subject and verb, which are not shown: "also", "later". */
  readonly adverb: string | null;
  readonly plural: boolean;
  /** First and last index. */
  readonly apposition: readonly [number, number] | null;
}

const longest = 16;

/** The noun phrase that begins at `from` and ends before a finite verb, or null. */
export function readSubject(tokens: readonly Token[], from: number): Subject | null {
  const first = tokens[from];
  if (!first || !opensPhrase(first) || adverbs.has(first.lower)) return null;
  if (/^(?:do|let|please|never|always)$/u.test(first.lower)) return null;
  if (
    first.lower === 'the' &&
    /^(?:next|following|same|previous|last)$/u.test(tokens[from + 1]?.lower ?? '')
  )
    return null;
  let last = from - 1;
  let list = false;
  for (let at = from; at < Math.min(tokens.length, from + longest); at++) {
    const token = tokens[at];
    if (!token) return null;
    if (at > from && isFiniteVerb(tokens, at, from)) {
      const end = last < from ? at - 1 : last;
      return finish(tokens, from, end, at, null, list);
    }
    if (token.text === '(') {
      const close = tokens.findIndex((one, index) => index > at && one.text === ')');
      if (close < 0 || at === from) return null;
      if (last < from) last = at - 1;
      at = close;
    } else if (token.text === ',') {
      const jump = afterComma(tokens, from, at);
      if (!jump) return null;
      if (jump.list) {
        list = true;
        at = jump.next - 1;
      } else {
        if (last < from) last = at - 1;
        return finish(tokens, from, last, jump.next, [at + 1, jump.comma - 1], list);
      }
    } else if (token.kind === 'mark') return null;
    else if (/^(?:who|that|which)$/u.test(token.lower) && at > from) {
      const verb = verbAfterRelative(tokens, at);
      return verb === null ? null : finish(tokens, from, verb - 1, verb, null, false, at - 1);
    } else if (relatives.has(token.lower) && at > from) return null;
    else if (subordinators.has(token.lower) && !prepositions.has(token.lower)) return null;
    else if (
      pronouns.has(token.lower) &&
      at > from &&
      !/^(?:its|his|her|their|our|your|my)$/u.test(token.lower)
    )
      return null;
    else if (token.lower === 'and') list = true;
    else if (at > from && !isCapital(token) && isDoubtful(tokens, at)) return null;
  }
  return null;
}

/** "A reader who keeps a book must pay": the second verb, where it is an auxiliary, or null. */
function verbAfterRelative(tokens: readonly Token[], relative: number): number | null {
  let first = relative + 1;
  while (first < relative + 5 && !opensRelativeVerb(tokens, first)) first++;
  if (first >= relative + 5) return null;
  let at = first + 1;
  while (
    /^(?:been|be|being|not|have)$/u.test(tokens[at]?.lower ?? '') ||
    adverbs.has(tokens[at]?.lower ?? '')
  )
    at++;
  for (; at < Math.min(tokens.length, relative + 22); at++) {
    const token = tokens[at];
    const prior = tokens[at - 1];
    if (!token || !prior || (token.kind === 'mark' && token.text !== '(' && token.text !== ')'))
      return null;
    if (
      /^(?:and|or|but|that|which|who|whom|whose|where|when|if|because|while|as|than|he|she|it|they)$/u.test(
        token.lower,
      )
    )
      return null;
    const bare =
      prepositions.has(prior.lower) || prior.lower === 'to' || determiners.has(prior.lower);
    if (auxiliaries.has(token.lower) && !isCapital(token) && !bare) return at;
  }
  return null;
}

function opensRelativeVerb(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return auxiliaries.has(word) || canBe(word, 'third', 'past', 'base');
}

function opensPhrase(token: Token): boolean {
  if (token.kind === 'mark') return false;
  if (token.lower === 'there' || relatives.has(token.lower)) return false;
  if (auxiliaries.has(token.lower) && !isCapital(token)) return false;
  return (
    !prepositions.has(token.lower) &&
    !subordinators.has(token.lower) &&
    !/^(?:and|or|but|nor|so|yet|to|not|then)$/u.test(token.lower)
  );
}

/** After a comma: the last member of a list, or the verb after an apposition. */
function afterComma(
  tokens: readonly Token[],
  from: number,
  comma: number,
): { next: number; comma: number; list: boolean } | null {
  for (let at = comma + 1; at < Math.min(tokens.length, comma + 26); at++) {
    const token = tokens[at];
    if (!token || token.text === ';' || token.text === '.') return null;
    if (token.lower === 'and' && at - comma <= 12 && commasOnly(tokens, from, at))
      return { next: at + 1, comma: at, list: true };
    if (token.text === ',') {
      let verb = at + 1;
      while (adverbs.has(tokens[verb]?.lower ?? '')) verb++;
      if (isFiniteVerb(tokens, verb, from, comma - 1))
        return { next: verb, comma: at, list: false };
    }
  }
  return null;
}

/** True where nothing but short noun phrases and commas stand up to an "and". */
function commasOnly(tokens: readonly Token[], from: number, and: number): boolean {
  const run = tokens.slice(from, and);
  return run.every(
    (token) =>
      (token.kind === 'word' && !auxiliaries.has(token.lower) && !relatives.has(token.lower)) ||
      token.text === ',',
  );
}

/** A participle that may as well be the verb: the sentence is not certain. */
function isDoubtful(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  const prior = tokens[at - 1];
  if (!token || !next || !prior || !prepositions.has(next.lower)) return false;
  if (determiners.has(prior.lower) || prepositions.has(prior.lower)) return false;
  if (!canBe(token.lower, 'past', 'participle')) return false;
  const rest = tokens.slice(at + 2);
  const stop = rest.findIndex((one) => one.kind === 'mark');
  return !rest.slice(0, stop < 0 ? rest.length : stop).some((one) => auxiliaries.has(one.lower));
}

/** True for a finite verb; `before` is the token that ends the noun phrase. */
export function isFiniteVerb(
  tokens: readonly Token[],
  at: number,
  from: number,
  before = at - 1,
): boolean {
  const token = tokens[at];
  // "Small substances constantly pass": the noun stands before the adverb.
  let noun = before;
  while (noun > from && isAdverb(tokens[noun])) noun--;
  const prior = tokens[noun];
  if (!token || !prior || token.kind !== 'word') return false;
  if (prior.kind === 'mark' && prior.text !== ')') return false;
  if (
    determiners.has(prior.lower) &&
    !/^(?:this|that|these|those|all|both|each|many|several|one|two|three)$/u.test(prior.lower)
  )
    return false;
  if (prepositions.has(prior.lower) || prior.lower === 'to' || /['’]s?$/u.test(prior.text))
    return false;
  if (auxiliaries.has(token.lower))
    return !isCapital(token) && !(token.lower === 'can' && prior.lower === 'the');
  if (isCapital(token) || canBe(prior.lower, 'ing')) return false;
  const next = nextWord(tokens, at);
  if (
    next &&
    (finiteBe.has(next.lower) ||
      /^(?:has|have|had|will|shall|must|may|can|should|would|could)$/u.test(next.lower))
  )
    return false;
  const plural = isSubjectPlural(tokens, from, noun);
  if (canBe(token.lower, 'third') && !plural)
    return !isPluralNounHere(token, next) && !hasLaterAuxiliary(tokens, at);
  if (
    canBe(token.lower, 'base') &&
    plural &&
    readVerb(token.lower).some(({ form }) => form === 'base')
  )
    return opensObject(next) && !/^(?:ing|in)$/u.test(token.lower);
  const isNoun =
    next !== undefined &&
    next === tokens[at + 1] &&
    !isPlural(prior.text) &&
    canBe(next.lower, 'third') &&
    readVerb(next.lower).every(({ form }) => form === 'third');
  if (isNoun) return false;
  if (
    /^(?:called|named|titled|entitled|dubbed|termed|deemed|considered|regarded)$/u.test(
      token.lower,
    ) &&
    !isCapital(tokens[from])
  )
    return false;
  if (canBe(token.lower, 'past')) return !isReduced(tokens, at);
  return false;
}

function nextWord(tokens: readonly Token[], at: number): Token | undefined {
  let next = at + 1;
  while (adverbs.has(tokens[next]?.lower ?? '') || /^\p{Ll}{3,}ly$/u.test(tokens[next]?.text ?? ''))
    next++;
  return tokens[next];
}

/** "The house guards the door" against "the house guards of the king": a verb wants an object. */
function isPluralNounHere(token: Token, next: Token | undefined): boolean {
  if (!next || next.text === '.' || next.text === ',') return next?.text === ',';
  return (
    next.lower === 'of' && !/^(?:consists|speaks|thinks|dies|disposes|approves)$/u.test(token.lower)
  );
}

/** "One of the pumps in animal cells is …": what looks like a verb is a noun of the subject. */
function hasLaterAuxiliary(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'mark' || token.lower === 'and' || token.lower === 'to') return false;
    if (relatives.has(token.lower) || subordinators.has(token.lower)) return false;
    if (auxiliaries.has(token.lower) && !isCapital(token)) return true;
  }
  return false;
}

function opensObject(next: Token | undefined): boolean {
  if (!next) return false;
  return next.kind !== 'mark' || next.text === '.';
}

/** "The animals used in the test were …": a participle that only describes the noun. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || !prepositions.has(next.lower)) return false;
  if (next.lower === 'by' && /ed$/u.test(tokens[at]?.lower ?? '')) return true;
  for (let index = at + 2; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.kind === 'mark') return false;
    if (/^(?:but|that|which|who|than|he|she|it|they)$/u.test(token.lower)) return false;
    const joined = tokens[index + 1];
    if (/^(?:and|or)$/u.test(token.lower)) {
      if (joined && canBe(joined.lower, 'past') && !isCapital(joined)) return false;
      continue;
    }
    if (subordinators.has(token.lower) && tokens[index - 1]?.lower !== 'such') return false;
    if (auxiliaries.has(token.lower) && !isCapital(token)) return true;
    const prior = tokens[index - 1]?.lower ?? '';
    const free = !prepositions.has(prior) && !determiners.has(prior) && !/ly$/u.test(prior);
    if (free && !isCapital(token) && canBe(token.lower, 'past')) return true;
  }
  return false;
}

function isSubjectPlural(tokens: readonly Token[], from: number, last: number): boolean {
  const run = tokens.slice(from, last + 1);
  const first = run[0]?.lower ?? '';
  if (/^(?:they|we|you|these|those|both)$/u.test(first)) return true;
  if (run.length === 1 && /^(?:several|many|few|all|most|some|others)$/u.test(first)) return true;
  if (run[0] && /^(?:each|every|he|she|it|this|that|a|an|another|one)$/u.test(run[0].lower))
    return false;
  if (run.some((token) => token.lower === 'and')) return true;
  return isPlural(headOf(run));
}

/** The noun before the first preposition: "cells" in "the cells of the body". */
/** True for an article or adjective: what follows in -ing is no participle with an object. */
function describes(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (determiners.has(token.lower) ||
      /(?:al|ic|ive|ous|ful|less|able|ible|ent|ant|ed)$/u.test(token.lower))
  );
}

function headOf(run: readonly Token[]): string {
  const stop = run.findIndex(
    (token, index) =>
      index > 0 &&
      (prepositions.has(token.lower) ||
        token.kind === 'mark' ||
        (canBe(token.lower, 'participle', 'ing') &&
          !isCapital(token) &&
          prepositions.has(run[index + 1]?.lower ?? '')) ||
        (canBe(token.lower, 'ing') && index < run.length - 1 && !describes(run[index - 1]))),
  );
  return (stop > 0 ? run[stop - 1] : run.at(-1))?.lower ?? '';
}

function finish(
  tokens: readonly Token[],
  from: number,
  last: number,
  verb: number,
  apposition: Subject['apposition'],
  list: boolean,
  nounEnd = last,
): Subject | null {
  const finite = tokens[verb]?.lower ?? '';
  const forms = readVerb(finite).map(({ form }) => form);
  const many =
    /^(?:are|were|have|do)$/u.test(finite) || (forms.includes('base') && !forms.includes('past'));
  const single = /^(?:is|was|has|does)$/u.test(finite) || forms.includes('third');
  const told = many ? true : single ? false : null;
  let shown = last;
  while (shown > from && isAdverb(tokens[shown])) shown--;
  const run = tokens.slice(from, shown + 1);
  if (run.every(isAdverb) || /^(?:and|or)$/u.test(run.at(-1)?.lower ?? '')) return null;
  return {
    last: shown,
    adverb:
      shown < last
        ? tokens
            .slice(shown + 1, last + 1)
            .map(({ lower }) => lower)
            .join(' ')
        : null,
    verb,
    head: headOf(tokens.slice(from, nounEnd + 1)),
    plural: told ?? (list || isSubjectPlural(tokens, from, nounEnd)),
    apposition,
  };
}

function isAdverb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (adverbs.has(token.lower) || /^\p{Ll}{3,}ly$/u.test(token.text)) &&
    !/^(?:alone|family|assembly|supply|reply|anomaly|monopoly|ally|italy|july|belly|bully|lily)$/u.test(
      token.lower,
    )
  );
}
