import { type Words, wordsAt } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { MatchDraft } from '../../draft';
import { sharedTokens } from '../../tokens';
import { sortOfName } from './rule';
import type { Provision } from './rule-twist';
import { choiceOf, tooAlike, whereIs } from './world';

interface Halves {
  readonly of: Provision;
  /** What it is about, or in which situation. */
  readonly left: Words;
  /** What holds then. */
  readonly right: Words;
}

const situation =
  /^(?<left>(?:对|在|因|经|凡|收|申请|发生|发现|参加|使用|开展|进行|设立|新建|从事)?[^，,]{3,26}(?:[的时后前中]|期间|之外|情况下))[，,](?<right>[\s\S]{6,48})$/u;
const thing =
  /^(?<left>[^，,]{3,24}?)(?<right>(?:应当|必须|须(?!知)|不得|可以|实行|由(?=[\p{Script=Han}]{2})|分为|包括|遵循|享有|自(?=[^，]{2,20}起)|列入|纳入|不需要|采取)[\s\S]{6,46})$/u;

const inOneRow = 4;

/** What provisions are about, and what they lay down: four at a time, from one part of the text. */
export function matchHalves(context: Context, all: readonly Provision[]): MatchDraft[] {
  const rows: Halves[][] = [];
  let open = all.flatMap((one) => halvesOf(context, one) ?? []);
  for (;;) {
    const row: Halves[] = [];
    for (const one of open) {
      if (row.length === inOneRow) break;
      if (row.every((other) => areApart(one, other))) row.push(one);
    }
    if (row.length < inOneRow - 1) break;
    open = open.filter((one) => !row.includes(one));
    rows.push(row);
  }
  return rows.map((row, index) => draftOf(context, row, index));
}

function halvesOf(context: Context, of: Provision): Halves | null {
  const { text, passageId, start } = of.proof;
  const readable = context.readables.find(({ passage }) => passage.id === passageId);
  const bySituation = situation.exec(text)?.groups;
  const found = bySituation ?? thing.exec(text)?.groups;
  if (!readable || !found?.left || !found.right) return null;
  const { left, right } = found;
  if (
    !bySituation &&
    (sortOfName(left) !== null ||
      /^(?:任何|禁止|鼓励|本)|[不也均都还应可未当]$|可以$|必须$/u.test(left))
  )
    return null;
  if (
    /[；]/u.test(right) ||
    /[（(][^）)]*$/u.test(left) ||
    sharedTokens(left, right, context.segment ?? undefined).length > 0
  )
    return null;
  return {
    of,
    left: wordsAt(readable, start, start + left.length),
    right: wordsAt(readable, start + text.length - right.length, start + text.length),
  };
}

/** Neither side could belong to the other row. */
function areApart(a: Halves, b: Halves): boolean {
  return (
    !tooAlike(a.left.text, b.left.text) &&
    !tooAlike(a.right.text, b.right.text) &&
    Math.max(a.right.text.length, b.right.text.length) <=
      Math.min(a.right.text.length, b.right.text.length) * 2.4
  );
}

function draftOf(context: Context, row: readonly Halves[], index: number): MatchDraft {
  const [first] = row;
  if (!first) throw new Error('A row without a provision');
  const source = cite(context.names, first.of.proof.documentId, 'zh-CN');
  const isText = context.names.documents.get(first.of.proof.documentId)?.type === 'text';
  return {
    kind: 'match',
    rule: 'rule-halves',
    variant: String(index),
    fact: first.of,
    stem: {
      'zh-CN': isText
        ? `请按${source}，把左边的内容与右边的说明配对。`
        : `请把下列事项或者情形与${source}的相应规定配对。`,
    },
    rationale: { 'zh-CN': '原文在同一句话里写明了二者。' },
    pairs: row.map(({ of, left, right }) => ({
      left: choiceOf(context, left),
      right: {
        ...choiceOf(context, right),
        reason: { 'zh-CN': `这说的是“${left.text}”${whereIs(context, of.proof)}。` },
      },
    })),
    extras: [],
    arrangement: 'mixed',
    evidence: proofs(
      row.map(({ of }) => of.proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 0.95,
  };
}
