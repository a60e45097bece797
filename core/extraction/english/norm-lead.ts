import { conjunctions, determiners, prepositions, pronouns } from './grammar-words';
import type { Token } from './tokens';
import { canBe } from './verbs';

const single = /^(?:must|shall|may|should|will|can|cannot|need)$/u;
const after =
  /^(?:not|also|only|never|always|then|immediately|promptly|either|at all times|\p{Ll}+ly)$/u;
/** "are required to", "is not allowed to": a duty or a right in the passive voice. */
const bound =
  /^(?:required|expected|allowed|permitted|entitled|obliged|forbidden|encouraged|authorized|authorised|asked|requested|advised|bound|free)$/u;
/** "is prohibited in the hall", "are not permitted", "is mandatory": the rule stands after the verb. */
const ruled =
  /^(?:prohibited|forbidden|banned|permitted|allowed|required|mandatory|compulsory|optional|unlawful|illegal)$/u;

/**
 * Where a modal begins at `at`: the index of the verb that it governs ("shall not be", "are required
 * to submit", "is responsible for keeping"), else null.
 */
export function readLead(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (!first || first.text !== first.lower) return null;
  if (single.test(first.lower)) {
    const verb = verbAfter(tokens, at + 1);
    return verb !== null && tokens[verb]?.lower === 'be' ? (boundAt(tokens, verb) ?? verb) : verb;
  }
  if (/^(?:is|are)$/u.test(first.lower)) return boundAt(tokens, at) ?? ruledAt(tokens, at);
  const next = tokens[at + 1]?.lower;
  if (/^(?:has|have)$/u.test(first.lower)) {
    if (next === 'to')
      return /^(?:not|to|will|may|would)$/u.test(tokens[at - 1]?.lower ?? '')
        ? null
        : verbAfter(tokens, at + 2);
    const phrase = wordsFrom(tokens, at + 1, 3);
    if (/^the (?:right|power|duty|authority) to$/u.test(phrase)) return verbAfter(tokens, at + 4);
  }
  if (/^(?:needs|ought)$/u.test(first.lower) && next === 'to') return verbAfter(tokens, at + 2);
  return null;
}

/** After a form of "be": "required to pay", "responsible for keeping", "prohibited from entering". */
function boundAt(tokens: readonly Token[], be: number): number | null {
  let at = be + 1;
  while (/^(?:not|also|strictly|solely|jointly|only|expressly)$/u.test(tokens[at]?.lower ?? ''))
    at++;
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (bound.test(word)) return next === 'to' ? verbAfter(tokens, at + 2) : null;
  const goesOn =
    (word === 'responsible' && next === 'for') ||
    (/^(?:prohibited|banned|barred|restricted)$/u.test(word) && /^from$/u.test(next));
  if (!goesOn) return null;
  const task = tokens[at + 2];
  return task?.kind === 'word' && (word === 'responsible' || canBe(task.lower, 'ing'))
    ? at + 2
    : null;
}

function ruledAt(tokens: readonly Token[], be: number): number | null {
  let at = be + 1;
  while (/^(?:not|strictly|also|only|expressly|never)$/u.test(tokens[at]?.lower ?? '')) at++;
  return ruled.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== 'by' ? be + 1 : null;
}

function wordsFrom(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map(({ lower }) => lower)
    .join(' ');
}

/** Where the verb after "It is unlawful for anybody to" or "There shall" stands, else null. */
export function readImpersonal(tokens: readonly Token[]): { at: number; end: number } | null {
  const [first, second] = tokens;
  if (first?.lower === 'there' && /^(?:shall|must|should|may)$/u.test(second?.lower ?? '')) {
    const end = verbAfter(tokens, 1 + 1);
    return end === null ? null : { at: 1, end };
  }
  if (first?.lower !== 'it' || !/^(?:is|shall)$/u.test(second?.lower ?? '')) return null;
  const opening = tokens
    .slice(1, 9)
    .map(({ lower }) => lower)
    .join(' ');
  if (!impersonal.test(opening)) return null;
  const to = tokens.findIndex(({ lower }, index) => index > 2 && index < 18 && lower === 'to');
  const end = to < 0 ? null : verbAfter(tokens, to + 1);
  return end === null ? null : { at: 1, end };
}

const impersonal =
  /^(?:is|shall be) (?:also |not |strictly )*(?:unlawful|illegal|prohibited|forbidden|required|necessary|permitted|allowed|permissible|mandatory|compulsory|an? (?:\p{Ll}+ )?offence|an? (?:\p{Ll}+ )?offense|a misdemeanou?r|the (?:duty|responsibility|obligation) of|your (?:duty|responsibility))\b/u;

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
