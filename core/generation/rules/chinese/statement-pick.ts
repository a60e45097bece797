import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MultipleDraft, SingleDraft } from '../../draft';
import { pickRivals, rivalsOf, type Slot, type Statement } from './rivals';
import { proofOf, sayWith } from './statement-text';
import { inMarks, mixed, textOf, tooAlike, whereIs } from './world';

/** A statement with the slot that may be changed in it, and what it says when it is. */
export interface Told {
  readonly statement: Statement;
  readonly slot: Slot;
}

const inOneQuestion = 4;
const inLargeQuestion = 5;
const longest = 44;

/** Which of these does the text say? Statements from several places, all but one or two changed in one detail. */
export function pickTrue(context: Context, all: readonly Told[]): (SingleDraft | MultipleDraft)[] {
  const pool = distinctSentences(all).filter(
    ({ statement, slot }) => sayWith(statement, slot).length <= longest,
  );
  const rows = rowsOf(context, pool);
  return rows.flatMap((row, index) => one(context, row, index));
}

/**
 * Groups of statements of nearly the same length, each from another sentence. Every statement is right
 * in one group at most; in a long document it may be a wrong one in others.
 */
function rowsOf(context: Context, pool: readonly Told[]): Told[][] {
  const sorted = [...pool].sort(
    (a, b) => lengthOf(a) - lengthOf(b) || a.statement.proof.start - b.statement.proof.start,
  );
  const keys = mixed(sorted, context.seed, ({ statement }) => statement.key);
  const used = new Map<Told, number>();
  return keys.slice(0, Math.ceil(keys.length / 3)).flatMap((key, index) => {
    const large = index % 2 === 1 && pool.length >= inLargeQuestion * 2;
    const size = large ? inLargeQuestion : inOneQuestion;
    const near = sorted
      .filter((one) => one !== key && (used.get(one) ?? 0) < 2)
      .sort(
        (a, b) =>
          Math.abs(lengthOf(a) - lengthOf(key)) - Math.abs(lengthOf(b) - lengthOf(key)) ||
          (used.get(a) ?? 0) - (used.get(b) ?? 0),
      );
    const row = [key];
    for (const one of near) {
      if (row.length === size) break;
      if (row.every((other) => !tooAlike(other.statement.proof.text, one.statement.proof.text)))
        row.push(one);
    }
    if (row.length < size) return [];
    for (const one of row) used.set(one, (used.get(one) ?? 0) + 1);
    return [large ? withoutCue(row) : row];
  });
}

/** Two right ones first that have no word in common which the others lack. */
function withoutCue(row: readonly Told[]): Told[] {
  const turns = row.map((_, index) => [...row.slice(index), ...row.slice(0, index)]);
  return (
    turns.find(
      ([a, b]) => a && b && !shareWord(a.statement.proof.text, b.statement.proof.text),
    ) ?? [...row]
  );
}

function shareWord(a: string, b: string): boolean {
  return [...a].some(
    (_, at) => /^\p{Script=Han}{2}$/u.test(a.slice(at, at + 2)) && b.includes(a.slice(at, at + 2)),
  );
}

function lengthOf({ statement, slot }: Told): number {
  return sayWith(statement, slot).length;
}

function one(
  context: Context,
  row: readonly Told[],
  index: number,
): (SingleDraft | MultipleDraft)[] {
  const right = row.length === inLargeQuestion ? 2 : 1;
  const keys = row.slice(0, right);
  const [first] = keys;
  if (!first) return [];
  const wrong = row.slice(right).flatMap((told) => changed(context, told) ?? []);
  if (wrong.length < row.length - right) return [];
  const proof = first.statement.proof;
  const source = cite(context.names, proof.documentId, 'zh-CN');
  const shared = {
    variant: String(index),
    fact: first.statement,
    rationale: {
      'zh-CN': `原文写道：${keys.map(({ statement }) => `${inMarks(statement.proof.text)}${whereIs(context, statement.proof)}`).join('；')}。`,
    },
    distractors: wrong.map(({ distractor }) => distractor),
    arrangement: 'mixed' as const,
    evidence: proofs(
      keys.flatMap(({ statement }) => proofOf(statement)),
      wrong.flatMap(({ told }) => proofOf(told.statement)),
    ),
    concepts: [],
    level: 'understand' as const,
    salience: 1,
  };
  const choices = keys.map(({ statement, slot }) => ({
    wording: { text: sayWith(statement, slot), language: 'zh-CN' as const },
    words: statement.proof,
  }));
  const [key] = choices;
  if (right === 1 && key)
    return [
      {
        ...shared,
        kind: 'single-choice',
        rule: 'statement-pick',
        stem: { 'zh-CN': `下列说法中，与${source}一致的是哪一项？` },
        key,
      },
    ];
  return [
    {
      ...shared,
      kind: 'multiple-choice',
      rule: 'statement-pick-two',
      stem: { 'zh-CN': `下列说法中，与${source}一致的是哪两项？` },
      keys: choices,
    },
  ];
}

function changed(
  context: Context,
  told: Told,
): { readonly told: Told; readonly distractor: Distractor } | null {
  const { statement, slot } = told;
  const [rival] = pickRivals(context, slot, rivalsOf(context, statement, slot), 1);
  if (!rival) return null;
  const text = sayWith(statement, slot, rival.wording.text);
  if (textOf(context, statement.proof.documentId).includes(text)) return null;
  return {
    told,
    distractor: {
      wording: { text, language: 'zh-CN' },
      words: null,
      distance: 2,
      reason: {
        'zh-CN': `原文写的是“${slot.words.text}”：${inMarks(statement.proof.text)}${whereIs(context, statement.proof)}。`,
      },
    },
  };
}

function distinctSentences(all: readonly Told[]): Told[] {
  const seen = new Set<string>();
  return all.filter(({ statement }) => {
    const place = `${statement.sentence.passageId}@${statement.sentence.start}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
