import { conjunctions, determiners, prepositions, pronouns } from './grammar-words';
import type { Token } from './tokens';
import { canBe } from './verbs';

const single = /^(?:must|shall|may|should|will|can|cannot|need)$/u;
const after =
  /^(?:not|also|only|never|always|then|immediately|promptly|either|at all times|\p{Ll}+ly)$/u;

/**
 * Where a modal begins at `at`: the index of the verb that it governs ("shall not be", "are required
 * to submit"), else null.
 */
export function readLead(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (!first || first.text !== first.lower) return null;
  if (single.test(first.lower)) return verbAfter(tokens, at + 1);
  const second = tokens[at + 1]?.lower ?? '';
  if (/^(?:is|are)$/u.test(first.lower)) {
    const not = second === 'not' ? 1 : 0;
    const word = tokens[at + 1 + not]?.lower ?? '';
    const next = tokens[at + 2 + not]?.lower ?? '';
    if (
      /^(?:required|expected|allowed|permitted|entitled|obliged|forbidden|encouraged|authorized|authorised)$/u.test(
        word,
      )
    )
      return next === 'to' ? verbAfter(tokens, at + 3 + not) : null;
  }
  if (/^(?:has|have)$/u.test(first.lower)) {
    const phrase = tokens
      .slice(at + 1, at + 4)
      .map(({ lower }) => lower)
      .join(' ');
    if (/^the (?:right|power|duty|authority) to$/u.test(phrase)) return verbAfter(tokens, at + 4);
  }
  return null;
}

function verbAfter(tokens: readonly Token[], from: number): number | null {
  let at = from;
  while (after.test(tokens[at]?.lower ?? '') && at < from + 3) at++;
  const verb = tokens[at];
  if (verb?.kind !== 'word' || verb.text !== verb.lower) return null;
  // What stands after a modal is a verb, in the lists or not.
  const isOther =
    determiners.has(verb.lower) ||
    prepositions.has(verb.lower) ||
    pronouns.has(verb.lower) ||
    conjunctions.has(verb.lower) ||
    canBe(verb.lower, 'ing');
  return isOther && !canBe(verb.lower, 'base') ? null : at;
}
