import {
  auxiliaries,
  conjunctions,
  determiners,
  isPlural,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './grammar-words';
import { readSubject } from './subject';
import { isCapital, type Token } from './tokens';
import { canBe, readVerb } from './verbs';

/** Index of the token after the last one of a clause: of a mark, or of a conjunction with a clause of its own. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  return withoutLooseEnd(tokens, from, nextEnd(tokens, from));
}

function nextEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) break;
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth > 0) continue;
    if (token.text === ':') return endsInColon(tokens, from, at) ? at : tokens.length;
    // "won 3 – 0".
    if (/^[–-]$/u.test(token.text) && tokens[at - 1]?.kind === 'number' && next?.kind === 'number')
      continue;
    if (token.text === ';' || token.text === '—' || token.text === '–' || token.text === '--')
      return at;
    if (token.text === '.' && at === tokens.length - 1) return at;
    const ends = token.text === ',' && next !== undefined && startsClause(tokens, at + 1);
    if (ends && (cutting.test(next.lower) || !waitsForVerb(tokens, from, at))) return at;
    if (
      token.lower === 'and' &&
      next &&
      !waitsForVerb(tokens, from, at) &&
      startsClause(tokens, at)
    )
      return at;
    if (token.lower === 'but' && next && beginsVerb(tokens, at + 1)) return at;
  }
  return tokens.length;
}

/** True within a clause that waits for its verb: "on which deer and other animals fed", "as the manager, Ann Holt, believed". */
function waitsForVerb(tokens: readonly Token[], from: number, at: number): boolean {
  const run = tokens.slice(from, at);
  const last = run.findLastIndex(
    ({ lower }, index) =>
      (relatives.has(lower) && lower !== 'when') ||
      (/^(?:as|because|when|while|although|though|if|since)$/u.test(lower) &&
        run[index - 1]?.lower !== 'such'),
  );
  if (last < 0) return false;
  const rest = run.slice(last + 1);
  return !rest.some(
    ({ lower }, index) =>
      auxiliaries.has(lower) ||
      (canBe(lower, 'past', 'third') && !/ly$/u.test(rest[index - 1]?.lower ?? '')),
  );
}

/** What stands before a colon can do without what follows, unless it announces a list. */
function endsInColon(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    at - from >= 2 &&
    !/^(?:following|follows|are|is|include|includes|that|by|to|of)$/u.test(
      tokens[at - 1]?.lower ?? '',
    )
  );
}

const cutting = /^(?:which|who|whom|whose|while|although|though|whereas|where|so|but|yet)$/u;

/** Without ", and after meeting him" or the like, which belongs to the verb that is cut off. */
function withoutLooseEnd(tokens: readonly Token[], from: number, end: number): number {
  if (!/^(?:,|and|but)$/u.test(tokens[end]?.lower ?? '')) return end;
  for (let at = end - 1; at > from; at--) {
    if (tokens[at]?.text !== ',') continue;
    const [joint, next] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
    const loose =
      /^(?:and|but)$/u.test(joint) &&
      (prepositions.has(next) || subordinators.has(next) || canBe(next, 'ing'));
    return loose ? at : end;
  }
  return end;
}

/** True for the token after a comma that begins something that can be left out. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (cutting.test(token.lower)) return true;
  if (canBe(token.lower, 'past') && beginsVerb(tokens, at)) return true;
  if (
    canBe(token.lower, 'ing') &&
    !conjunctions.has(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 1]?.text !== ','
  )
    return true;
  if (token.lower !== 'and') return false;
  if (beginsVerb(tokens, at + 1)) return true;
  // "and in 1999 Torpedo built …": up to four words before the subject.
  const lead = prepositions.has(tokens[at + 1]?.lower ?? '') ? [3, 4, 5] : [1];
  return lead.some((skip) => beginsAt(tokens, at, at + skip));
}

function beginsAt(tokens: readonly Token[], at: number, from: number): boolean {
  const first = tokens[from];
  if (!first || (from > at + 1 && !isCapital(first) && !determiners.has(first.lower))) return false;
  const next = readSubject(tokens, from);
  const verb = next ? tokens[next.verb] : undefined;
  // "power and telegraph lines": a plural noun is no verb.
  const isNoun =
    verb !== undefined &&
    !isCapital(first) &&
    !determiners.has(first.lower) &&
    !pronouns.has(first.lower) &&
    !auxiliaries.has(verb.lower);
  return (
    next !== null &&
    !isNoun &&
    next.verb - from <= 10 &&
    (next.list || !tokens.slice(from, next.verb).some((one) => one.text === ','))
  );
}

/** True for a finite verb directly after a conjunction: "and died in Moscow". */
function beginsVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || isCapital(token)) return false;
  if (auxiliaries.has(token.lower) && token.lower !== 'can') return true;
  if (pronouns.has(token.lower) && auxiliaries.has(tokens[at + 1]?.lower ?? '')) return true;
  if (/^(?:he|she|it|they|we)$/u.test(token.lower)) return true;
  const next = tokens[at + 1];
  const opensPhrase =
    next !== undefined &&
    (determiners.has(next.lower) ||
      prepositions.has(next.lower) ||
      isCapital(next) ||
      next.kind === 'number' ||
      next.lower === 'to');
  if (relatives.has(token.lower)) return false;
  return canBe(token.lower, 'past', 'third') && opensPhrase && !isPluralNoun(token);
}

function isPluralNoun(token: Token): boolean {
  return isPlural(token.text) && readVerb(token.lower).length === 0;
}
