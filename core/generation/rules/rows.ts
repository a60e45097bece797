import type { Language, Localized } from '@/core/content';
import type { Fact, Words } from '@/core/extraction';
import { choose, proofs } from '../choices';
import type { Context } from '../context';
import type { Choice, Distractor, Draft, MatchDraft } from '../draft';
import { inLanguages, type Names, quotedWithGloss } from '../names';
import { isTidy } from '../tidy';
import { readingLength, sharedTokens } from '../tokens';
import { passagesIn } from './places';

/** Two things that a text puts together, with the words that prove it. */
export interface Row {
  readonly left: Choice;
  readonly right: Words;
  readonly proof: readonly Words[];
  /** Where the right side belongs. */
  readonly reason: Localized;
}

/** A row of two runs of words of the source. */
export function rowOf(names: Names, left: Words, right: Words, proof: readonly Words[]): Row {
  return {
    left: choose(names, left),
    right,
    proof,
    reason: inLanguages((language) => {
      const with_ = quotedWithGloss(names, left, language);
      const place = passagesIn(proof, language);
      return language === 'en'
        ? `The text puts this together with ${with_} ${place}.`
        : `原文里与它对应的是${with_}${place}。`;
    }),
  };
}

interface Plan {
  readonly rule: string;
  readonly variant: string;
  readonly fact: Fact;
  readonly stem: Localized;
  readonly rows: readonly Row[];
  /** Why the pairs belong together; that they stand together where this is absent. */
  readonly rationale?: (place: string, language: Language) => string;
  readonly extras?: readonly Distractor[];
  readonly concepts?: readonly string[];
  readonly arrangement?: MatchDraft['arrangement'];
  readonly level?: Draft['level'];
  readonly salience: number;
}

const fewest = 3;
const most = 5;

/**
 * One question of these rows, or none: rows that could change places, or that show by a common word
 * that they belong together, are left out, and fewer than three rows are no question.
 */
export function matchRows(context: Context, plan: Plan): MatchDraft[] {
  const rows = tellingApart(plan.rows).slice(0, most);
  if (rows.length < fewest) return [];
  const proof = rows.flatMap((row) => row.proof);
  return [
    {
      kind: 'match',
      rule: plan.rule,
      variant: plan.variant,
      fact: plan.fact,
      stem: plan.stem,
      rationale: inLanguages((language) =>
        (plan.rationale ?? standTogether)(passagesIn(proof, language), language),
      ),
      pairs: rows.map((row) => ({
        left: row.left,
        right: { ...choose(context.names, row.right), reason: row.reason },
      })),
      extras: plan.extras ?? [],
      arrangement: plan.arrangement ?? 'given',
      evidence: proofs(proof, []),
      concepts: plan.concepts ?? [],
      level: plan.level ?? 'understand',
      salience: plan.salience,
    },
  ];
}

function standTogether(place: string, language: Language): string {
  return language === 'en'
    ? `Both sides of every pair stand together in the text ${place}.`
    : `每一对在原文里都连在一起${place}。`;
}

/** Rows whose sides are all different, of comparable length, and share no word with their partner alone. */
function tellingApart(rows: readonly Row[]): Row[] {
  const clean = rows.filter(
    ({ left, right }) =>
      !right.noted && !left.words?.noted && isTidy(right.text) && right.text !== left.wording.text,
  );
  const kept: Row[] = [];
  for (const row of clean)
    if (
      kept.every(
        (other) =>
          !holds(other.left.wording.text, row.left.wording.text) &&
          !holds(other.right.text, row.right.text) &&
          isComparable(other.right.text, row.right.text),
      )
    )
      kept.push(row);
  return kept.filter((row) => !isTold(row, kept));
}

function holds(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function isComparable(a: string, b: string): boolean {
  const [short, long] = [readingLength(a), readingLength(b)].sort((one, other) => one - other);
  return (long ?? 0) <= (short ?? 0) * 2.5 || (long ?? 0) - (short ?? 0) <= 10;
}

/** True where a word of the left side stands in its own partner and in no other. */
function isTold(row: Row, all: readonly Row[]): boolean {
  const others = all.filter((other) => other !== row).map((other) => other.right.text);
  return sharedTokens(row.left.wording.text, row.right.text).some(
    (token) => !others.some((text) => sharedTokens(token, text).length > 0),
  );
}

/** Every first of its group, then every second, as long as there are enough: `[[a1, b1], [a2, b2]]`. */
export function layersOf<Item>(groups: readonly (readonly Item[])[], least: number): Item[][] {
  const depth = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: depth }, (_, index) =>
    groups.flatMap((group) => {
      const item = group[index];
      return item === undefined ? [] : [item];
    }),
  ).filter((layer) => layer.length >= least);
}
