import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClassifyDraft } from '../../draft';
import { tokensOf } from '../../tokens';
import { sortOfPrecept } from './precept';
import { isEverybody, sharesMember } from './rule';
import { choiceOf, tooAlike, whereIs } from './world';

type Precept = FactOf<'precept'>;

const longestCard = 48;
const perBin = 3;
const mostBins = 3;
const fewestCards = 4;

interface Bin {
  readonly label: string;
  readonly words: Words | null;
  readonly cards: readonly Precept[];
}

/** Whose matter is it? Two or three parties of whom the text lays down several things each. */
export function sortByParty(context: Context, all: readonly Precept[]): ClassifyDraft[] {
  const parties = new Map<string, Precept[]>();
  for (const one of all) {
    const { left, right } = one;
    if (sortOfPrecept(one) !== 'party' || right.text.length > longestCard) continue;
    if (isEverybody({ agent: left }) || left.text.length > 20) continue;
    const own = parties.get(left.text) ?? [];
    if (own.every((other) => !tooAlike(other.right.text, right.text)))
      parties.set(left.text, [...own, one]);
  }
  const open = [...parties].flatMap(([label, cards]): Bin[] =>
    cards.length < 2
      ? []
      : [{ label, words: cards[0]?.left ?? null, cards: cards.slice(0, perBin) }],
  );
  return groupsOf(
    context,
    open,
    (a, b) => !tooAlike(a.label, b.label) && !sharesMember(a.label, b.label),
  ).map((bins, index) =>
    draftOf(context, bins, {
      rule: 'rule-precept-whose',
      index,
      stem: (source) => `按${source}，下列各项分别是对哪一方的规定？`,
      rationale: '原文分别写明了对各方的规定。',
      text: ({ right }) => right.text,
      reason: ({ left }) => `这是对“${left.text}”的规定`,
    }),
  );
}

function isTold(context: Context, label: string, text: string): boolean {
  const tokens = tokensOf(text, context.segment ?? undefined);
  return [...tokensOf(label, context.segment ?? undefined)].some((token) => tokens.has(token));
}

/** Bins two or three at a time, in the order of the text; none of their cards could lie in two of them. */
function groupsOf(
  context: Context,
  bins: readonly Bin[],
  mayMeet: (one: Bin, other: Bin) => boolean,
): Bin[][] {
  const groups: Bin[][] = [];
  let open = [...bins];
  while (open.length >= 2) {
    const [first, ...others] = open;
    if (!first) break;
    const group = [first];
    for (const next of others) {
      if (group.length === mostBins) break;
      if (group.every((one) => mayMeet(one, next) && areApart(one, next))) group.push(next);
    }
    open = others.filter((one) => !group.includes(one));
    const cards = group.flatMap((bin) => bin.cards.map((card) => ({ bin, card })));
    const told = cards.filter(({ bin, card }) => isTold(context, bin.label, card.right.text));
    if (group.length >= 2 && cards.length >= fewestCards && told.length * 3 <= cards.length)
      groups.push(group);
  }
  return groups;
}

function areApart(a: Bin, b: Bin): boolean {
  return a.cards.every((one) =>
    b.cards.every((other) => !tooAlike(one.right.text, other.right.text)),
  );
}

interface Shape {
  readonly rule: string;
  readonly index: number;
  readonly stem: (source: string) => string;
  readonly rationale: string;
  readonly text: (card: Precept) => string;
  readonly reason: (card: Precept, label: string) => string;
}

function draftOf(context: Context, bins: readonly Bin[], shape: Shape): ClassifyDraft {
  const cards = bins.flatMap((bin) => bin.cards);
  const [first] = cards;
  if (!first) throw new Error('A question without cards');
  return {
    kind: 'classify',
    rule: shape.rule,
    variant: String(shape.index),
    fact: first,
    stem: { 'zh-CN': shape.stem(cite(context.names, first.proof.documentId, 'zh-CN')) },
    rationale: { 'zh-CN': shape.rationale },
    bins: bins.map(({ label, words, cards: own }) => ({
      label: words
        ? choiceOf(context, words)
        : { wording: { text: label, language: 'zh-CN' }, words: null },
      cards: own.map((card) => ({
        wording: { text: shape.text(card), language: 'zh-CN' as const },
        words: null,
        reason: { 'zh-CN': `${shape.reason(card, label)}${whereIs(context, card.proof)}。` },
      })),
    })),
    evidence: proofs(
      cards.map(({ proof }) => proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 1.15,
  };
}
