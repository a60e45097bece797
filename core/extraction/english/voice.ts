import type { Span } from '@/core/text';
import type { EnglishClause } from './clause';
import { isPlural, prepositions } from './grammar-words';
import { type Token, tokenize } from './tokens';
import { formsOf } from './verbs';

/** A clause as it would be said from the other side: who acts, what is acted on, and the verb for it. */
export interface Voice {
  /** The one who acts in a passive clause, the thing acted on in an active one. */
  readonly other: Span;
  readonly plural: boolean;
  /** What stands after the verb besides: " to the museum". */
  readonly rest: readonly Span[];
  /** "painted" for "was painted", "was painted" for "painted". */
  readonly verb: string;
}

/** Verbs that say the same of their object when they are turned round. */
const turnable = new Set(
  'abandon abolish acquire adopt amend announce approve arrest attack ban build buy capture catch cause close collect command commission compile complete compose condemn conduct conquer construct control create criticise criticize damage defeat defend demolish describe design destroy develop devise direct discover dismiss dominate donate draft edit employ enlarge establish examine execute exhibit expand explore film finance flood found fund govern hire host identify illustrate influence inherit inspire install interview introduce invade invent investigate isolate issue kill launch lead limit maintain manage manufacture map measure mine modify observe occupy offer open operate oppose organise organize own paint patent perform photograph pioneer plan plant portray praise predict prepare preserve produce propose protect publish purchase rebuild recommend record redesign regulate reject release rename renovate repair replace report represent rescue restore restrict reveal review revise ruin rule run sell shape sign sponsor start stage steal strike study support surround survey take teach test threaten topple train translate trigger undertake unveil use visit win write'.split(
    ' ',
  ),
);

/** Passives whose "by" names nobody who acts. */
const bound =
  /^(?:be|have|know|follow|accompany|precede|mean|surround|divide|multiply|bear|increase|reduce|delay|extend|judge|travel|pass|stand|get|give|make|do|take|bring)$/u;

const blocks =
  /^(?:that|which|who|whom|whose|what|where|when|why|how|if|because|while|than|as|it|him|her|them|himself|herself|itself|themselves|his|its|their|place|part|off|over|up|out|down|away|back|in|on|to)$/u;

/** How a clause reads from the other side, or null where that is not certain. */
export function readVoice(text: string, clause: EnglishClause): Voice | null {
  const { base, modal, negated, tense, auxiliary } = clause;
  if (base === null || modal !== null || negated) return null;
  if (!turnable.has(base) && !(clause.passive && !bound.test(base))) return null;
  const tokens = tokenize(text, clause.predicate.start, clause.predicate.end);
  if (clause.passive) {
    if (!/^(?:is|are|was|were)$/u.test(auxiliary?.lower ?? '')) return null;
    return fromPassive(tokens, base, tense, clause.predicate.end);
  }
  if (auxiliary !== null) return null;
  const end = phraseEnd(tokens, 0);
  const other = spanOf(tokens.slice(0, end));
  const participle = formsOf(base)?.participle;
  if (!other || !participle) return null;
  const plural = isMany(tokens.slice(0, end));
  const be = tense === 'past' ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
  const after = tokens[end];
  // "the sounds made by ferries", "a talk given by": the participle is the noun's.
  if (after?.lower === 'by') return null;
  const rest = after ? [{ start: after.start, end: clause.predicate.end }] : [];
  if (after && !isFree(tokens.slice(end), base)) return null;
  return { other, plural, rest, verb: `${be} ${participle}` };
}

/** What belongs to the verb and not to the noun before it: a time, or whom something is given to. */
function isFree(rest: readonly Token[], base: string): boolean {
  const [first, second] = rest;
  if (!first || !second) return false;
  if (/^(?:donate|sell)$/u.test(base) && first.lower === 'to') return true;
  const isTime =
    second.kind === 'number' ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|early|late|mid)$/u.test(
      second.text,
    );
  return /^(?:in|on|by|since|until|during|after|before|from)$/u.test(first.lower) && isTime;
}

/** "by Nora Berg", at the start of a predicate or after one phrase. */
function fromPassive(
  tokens: readonly Token[],
  base: string,
  tense: 'past' | 'present',
  last: number,
): Voice | null {
  const by = tokens.findIndex(({ lower }) => lower === 'by');
  const first = tokens[0];
  if (by < 0 || !first || (by > 0 && !prepositions.has(first.lower))) return null;
  const end = phraseEnd(tokens, by + 1);
  const other = spanOf(tokens.slice(by + 1, end));
  const forms = formsOf(base);
  const opener = tokens[by + 1];
  if (!other || !forms || !opener) return null;
  const person =
    opener.kind === 'word' && (/^\p{Lu}/u.test(opener.text) || /^(?:the|an?)$/u.test(opener.lower));
  if (!person || tokens.slice(by + 1, end).some(({ lower }) => /ing$/u.test(lower))) return null;
  const plural = isMany(tokens.slice(by + 1, end));
  const after = tokens[end];
  if (after?.lower === 'by' || (after && !prepositions.has(after.lower))) return null;
  const before = spanOf(tokens.slice(0, by));
  const rest = [...(before ? [before] : []), ...(after ? [{ start: after.start, end: last }] : [])];
  return { other, plural, rest, verb: tense === 'past' ? forms.past : plural ? base : forms.third };
}

/** Index after a noun phrase: it ends before a preposition other than "of", and may not hold a clause. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (blocks.test(token.lower) && at === from) return from;
    if (prepositions.has(token.lower) && token.lower !== 'of') break;
    if (token.kind === 'mark' && !/^[“”"]$/u.test(token.text)) return from;
    if (blocks.test(token.lower) || token.lower === 'and' || token.lower === 'or') return from;
    if (at > from && /(?:ing|ly)$/u.test(token.lower) && !/^\p{Lu}/u.test(token.text)) return from;
  }
  return at - from > 12 ? from : at;
}

function spanOf(tokens: readonly Token[]): Span | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function isMany(tokens: readonly Token[]): boolean {
  const stop = tokens.findIndex(({ lower }) => lower === 'of');
  const head = tokens[stop > 0 ? stop - 1 : tokens.length - 1];
  if (/^(?:an?|each|every|another)$/u.test(tokens[0]?.lower ?? '')) return false;
  return head !== undefined && !/^\p{Lu}/u.test(head.text) && isPlural(head.text);
}
