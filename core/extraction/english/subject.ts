import { isFiniteVerb } from './finite-verb';
import {
  adverbs,
  auxiliaries,
  determiners,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './grammar-words';
import { headOf, isAdverb, isSubjectPlural } from './noun-phrase';
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
  /** True for several members with "and". */
  readonly list: boolean;
  /** First and last index. */
  readonly apposition: readonly [number, number] | null;
}

const longest = 16;

/** "about 2,500 people", "almost all frogs". */
function isHedged(first: Token | undefined, second: Token | undefined): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    /^(?:about|around|over|nearly|almost|only|roughly|approximately)$/u.test(first.lower) &&
    (second.kind === 'number' || determiners.has(second.lower))
  );
}

/** The noun phrase that begins at `from` and ends before a finite verb, or null. */
export function readSubject(tokens: readonly Token[], from: number): Subject | null {
  const first = tokens[from];
  const hedged = isHedged(first, tokens[from + 1]);
  if (!first || (!hedged && (!opensPhrase(first) || adverbs.has(first.lower)))) return null;
  if (/^(?:do|let|please|never|always|what|whatever|whoever)$/u.test(first.lower)) return null;
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
    } else if (/^[–—]$/u.test(token.text) && at > from) {
      const close = tokens.findIndex((one, index) => index > at && one.text === token.text);
      if (close < 0 || close - at > 22) return null;
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
    else if (/^(?:an?|the)$/u.test(token.lower) && at > from && !joinsPhrase(tokens[at - 1]))
      return null;
    else if (token.lower === 'and') list = true;
    else if (at > from && !isCapital(token) && isDoubtful(tokens, at)) return null;
  }
  return null;
}

/** What may stand before an article within a noun phrase: "half the", "of the", "and a". */
function joinsPhrase(prior: Token | undefined): boolean {
  return (
    prior !== undefined &&
    (prior.kind !== 'word' ||
      prepositions.has(prior.lower) ||
      /^(?:and|or|all|both|half|nor|than|such|many|quite|that|which)$/u.test(prior.lower) ||
      /ing$/u.test(prior.lower))
  );
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
  const apposed = afterApposition(tokens, from, comma);
  if (apposed) return apposed;
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

/** "Mara Holt, a chemist and writer, was …": a name with what the person is. */
function afterApposition(
  tokens: readonly Token[],
  from: number,
  comma: number,
): { next: number; comma: number; list: boolean } | null {
  const opener = tokens[comma + 1]?.lower ?? '';
  if (
    !isCapital(tokens[comma - 1]) ||
    !/^(?:an?|the|former|who|with|near|from|one|now|then)$/u.test(opener)
  )
    return null;
  const close = tokens.findIndex(({ text }, index) => index > comma && /^[,;.]$/u.test(text));
  if (tokens[close]?.text !== ',' || close - comma > 24) return null;
  let verb = close + 1;
  while (adverbs.has(tokens[verb]?.lower ?? '')) verb++;
  const single = tokens.slice(from, comma).every(({ text }) => text !== ',' && text !== 'and');
  return single && isFiniteVerb(tokens, verb, from, comma - 1)
    ? { next: verb, comma: close, list: false }
    : null;
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
    list,
    plural: told ?? (list || isSubjectPlural(tokens, from, nounEnd)),
    apposition,
  };
}
