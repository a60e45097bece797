import type { Span } from '@/core/text';
import type { EnglishClause } from './clause';
import { isPlural, prepositions } from './grammar-words';
import { isAdverb } from './noun-phrase';
import { type Token, tokenize } from './tokens';
import { canBe, readVerb } from './verbs';

/** Verbs that act on nothing, or whose noun is a part of what they mean: "took place", "became king". */
const without =
  /^(?:be|become|remain|seem|appear|look|feel|sound|stay|stand|go|come|happen|occur|exist|live|die|arrive|work|last|take|make|have|give|get|put|do|let|keep|call|name|say|tell|ask|show|add|think|believe|know|want|need|try|begin|start|continue|help|stop|plan|hope|fail|tend|prove|claim|suggest|insist|agree|decide|seek|attempt|manage|cost|weigh|measure|turn|fall|rise|grow|run|play|set|cut|hit|lead|follow|join|leave|enter|reach|mean|elect|appoint|consider|deem|dub|render|find|offer|pay|teach|send|bring|lend|award|grant|face|catch|pass|stretch|average|spend|wait|travel|walk|drop|gain|lose|earn|total)$/u;

const ends =
  /^(?:that|which|who|whom|whose|what|where|when|why|how|if|because|while|than|as|so|too|not|also|only|and|or|but|to)$/u;

/** Verbs that make others do something. */
const ofOthers =
  /^(?:allow|encourage|enable|persuade|force|urge|expect|cause|require|order|permit|convince|invite|prompt|oblige|inspire|motivate|push|tempt|train|prepare|press|direct|command|instruct|advise|warn|tell|beg|challenge|prefer|promise|threaten|like|love|hate|intend|mean|choose|trust)$/u;

/** What a verb acts on, where it ends for certain: before a time or a place, or with the clause. */
export function readObject(text: string, clause: EnglishClause): Span | null {
  const { base, passive, negated, predicate } = clause;
  if (base === null || passive || negated || without.test(base)) return null;
  const tokens = tokenize(text, predicate.start, predicate.end);
  const end = objectEnd(tokens);
  const [first, last] = [tokens[0], tokens[end - 1]];
  if (!first || !last || end === 0 || end > 8) return null;
  if (end < tokens.length && !isFrame(tokens, end, base)) return null;
  return { start: first.start, end: last.end };
}

/** The index after the noun phrase that the predicate begins with; 0 where it begins with none. */
function objectEnd(tokens: readonly Token[]): number {
  const [first] = tokens;
  if (first?.kind !== 'word') return 0;
  if (prepositions.has(first.lower) || isAdverb(first) || ends.test(first.lower)) return 0;
  if (
    /^(?:it|him|her|them|himself|herself|itself|themselves|this|these|those|there|one|more|less|much|many|up|out|off|down|away|back)$/u.test(
      first.lower,
    )
  )
    return 0;
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) return 0;
    if (token.kind === 'mark' && !/^[“”"]$/u.test(token.text)) return 0;
    if (token.lower === 'of') continue;
    if (prepositions.has(token.lower)) return at;
    if (ends.test(token.lower)) return 0;
    const small = token.text === token.lower;
    if (small && (isAdverb(token) || canBe(token.lower, 'ing'))) return 0;
    // "a letter written", "the others leave": a verb within the phrase.
    const prior = tokens[at - 1];
    if (small && prior && isPlural(prior.text) && readVerb(token.lower).length > 0) return 0;
    if (small && /^(?:an?|the)$/u.test(token.lower) && prior?.lower !== 'of') return 0;
  }
  return tokens.length;
}

/** "in 1905", "at the festival in Bergen", "during the war": when or where it was, and no part of the noun. */
function isFrame(tokens: readonly Token[], at: number, base: string): boolean {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second) return false;
  // "passed laws to keep order": what for.
  if (first.lower === 'to')
    return (
      !ofOthers.test(base) &&
      readVerb(second.lower).some(({ form }) => form === 'base') &&
      !tokens
        .slice(at + 1)
        .some(({ lower, text }) => text === ',' || /^(?:who|which|that|and)$/u.test(lower))
    );
  if (tokens.slice(at).some(({ text, lower }) => ends.test(lower) || text === ',')) return false;
  const isDate = /^(?:1\d|20)\d\d$/u.test(second.text) || /^\p{Lu}/u.test(second.text);
  if (/^(?:during|throughout|until|since|after|before)$/u.test(first.lower)) return true;
  if (/^(?:in|on|at|near|by)$/u.test(first.lower))
    return (
      isDate ||
      (second.lower === 'the' && (third?.kind === 'number' || /^\p{Lu}/u.test(third?.text ?? '')))
    );
  return false;
}
