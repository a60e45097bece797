import { adverbs, determiners, isPlural, prepositions } from './grammar-words';
import { isCapital, type Token } from './tokens';
import { canBe } from './verbs';

/** True where the phrase takes "are". */
export function isSubjectPlural(tokens: readonly Token[], from: number, last: number): boolean {
  const run = tokens.slice(from, last + 1);
  const first = run[0]?.lower ?? '';
  if (/^(?:they|we|you|these|those|both)$/u.test(first)) return true;
  if (run.length === 1 && /^(?:several|many|few|all|most|some|others)$/u.test(first)) return true;
  if (run[0] && /^(?:each|every|he|she|it|this|that|a|an|another|one)$/u.test(run[0].lower))
    return false;
  if (run.some((token) => token.lower === 'and')) return true;
  return isPlural(headOf(run));
}

/** True for an article or adjective: what follows in -ing is no participle with an object. */
function describes(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (determiners.has(token.lower) ||
      /(?:al|ic|ive|ous|ful|less|able|ible|ent|ant|ed)$/u.test(token.lower))
  );
}

/** The noun before the first preposition: "cells" in "the cells of the body". */
export function headOf(run: readonly Token[]): string {
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

/** True for an adverb of the list, or any other in -ly. */
export function isAdverb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (adverbs.has(token.lower) || /^\p{Ll}{3,}ly$/u.test(token.text)) &&
    !/^(?:alone|family|assembly|supply|reply|anomaly|monopoly|ally|italy|july|belly|bully|lily)$/u.test(
      token.lower,
    )
  );
}
