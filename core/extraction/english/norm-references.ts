import { isPlural } from './grammar-words';
import { danglingWord, type Owner } from './self-contained';
import type { Token } from './tokens';

/**
 * True where a rule can't be understood without what stands before it. Unlike in a report, "it" and
 * "they" after the verb of a rule stand for what the same rule has named, and "you" and "we" are the
 * reader and the house.
 */
export function leansOutside(run: readonly Token[], owner: Owner | null, verb: number): boolean {
  const shown = run.filter((token, index) => !isAtHome(run, token, index, verb));
  return danglingWord(shown, owner) !== null;
}

const subordinate =
  /^(?:if|unless|when|whenever|where|because|until|before|after|once|as|that|which|who|while|whether|provided)$/u;

function isAtHome(run: readonly Token[], token: Token, index: number, verb: number): boolean {
  const { lower } = token;
  const [next, prior] = [run[index + 1], run[index - 1]];
  const before = run.slice(0, index);
  if (/^(?:you|your|yours|yourself|yourselves|we|our|us|ours|ourselves)$/u.test(lower)) return true;
  if (lower === 'otherwise') return index >= 2;
  if (lower === 'another') return index > 0;
  if (lower === 'there')
    return /^(?:is|are|was|were|has|have|shall|must|exists?)$/u.test(next?.lower ?? '');
  if (lower === 'such') return isFilled(run, index) || pointsWithin(run, index);
  if (/^(?:that|those|this|these)$/u.test(lower)) return pointsWithin(run, index);
  if (/^(?:they|them|their|theirs|themselves|it|its|itself)$/u.test(lower)) {
    const isMany = lower.startsWith('th');
    // Right after the main verb it is something that was named before the rule.
    const isLate =
      token.start > verb &&
      (subordinate.test(prior?.lower ?? '') ||
        before.filter(({ start }) => start > verb).length >= 3);
    const isOpening = token.start < verb && subordinate.test(run[0]?.lower ?? '') && index >= 3;
    if (!isLate && !isOpening) return false;
    return before.some(
      (one) =>
        one.kind === 'word' &&
        one.lower.length > 2 &&
        (isMany
          ? isPlural(one.lower) || /^(?:any|each|every|anyone|everyone|no|an?)$/u.test(one.lower)
          : true),
    );
  }
  return false;
}

/** A part of the law itself. */
const ownPart =
  /^(?:chapter|section|subsection|title|article|part|schedule|rule|bylaw|paragraph|clause|contract|lease|subpart|park|building|site|contest|competition|program|programme|library|school)$/u;

/** "such time as", "such a place as", "such that", "as such". */
function isFilled(run: readonly Token[], index: number): boolean {
  if (run[index - 1]?.lower === 'as') return true;
  return run.slice(index + 1, index + 8).some(({ lower }) => /^(?:as|that)$/u.test(lower));
}

/** "a position … that position", "a bank account separate from that of the Society", "those who". */
function pointsWithin(run: readonly Token[], index: number): boolean {
  const next = run[index + 1];
  if (!next) return false;
  if (run[index]?.lower === 'this' && ownPart.test(next.lower)) return true;
  const stem = next.lower.replace(/s$/u, '');
  const isNamed = run
    .slice(0, index)
    .some(
      ({ lower, kind }) => kind === 'word' && lower.length > 3 && lower.replace(/s$/u, '') === stem,
    );
  if (isNamed) return true;
  return (
    /^(?:of|which|to|who)$/u.test(next.lower) &&
    index >= 5 &&
    /^that|^those/u.test(run[index]?.lower ?? '')
  );
}
