import {
  adverbs,
  auxiliaries,
  determiners,
  finiteBe,
  isPlural,
  prepositions,
  relatives,
  subordinators,
} from './grammar-words';
import { isAdverb, isSubjectPlural } from './noun-phrase';
import { isCapital, type Token } from './tokens';
import { canBe, readVerb } from './verbs';

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
  // "British forces sailed": a plural noun before its verb.
  if (
    canBe(token.lower, 'third') &&
    isPlural(token.text) &&
    next === tokens[at + 1] &&
    isPlainPast(next)
  )
    return false;
  const plural = isSubjectPlural(tokens, from, noun);
  if (canBe(token.lower, 'third') && !plural)
    return !isPluralNounHere(token, next) && (opensNoun(next) || !hasLaterAuxiliary(tokens, at));
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

/** "sailed", and no participle that only describes a noun. */
function isPlainPast(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !isCapital(token) &&
    readVerb(token.lower).some(({ form }) => form === 'past')
  );
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

/** True for what begins a noun phrase: no noun stands before it. */
function opensNoun(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    (isCapital(next) ||
      next.lower === 'that' ||
      /^(?:an?|the|its|his|her|their|he|she|they|it)$/u.test(next.lower))
  );
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
