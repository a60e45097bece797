import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { MatchDraft } from '../../draft';
import type { PreceptSort } from './precept';
import { sortOfPrecept } from './precept';
import { rowsApart } from './rows-apart';
import { sharesMember } from './rule';
import { tellingWords } from './telling';
import { choiceOf, whereIs } from './world';

type Precept = FactOf<'precept'>;

const longestSide = 56;
/** Where a text lays down no more than this, unlike things stand in one row. */
const few = 8;
const shortName = 6;

type Sort = PreceptSort | 'subject' | 'any';

const asked: Record<Sort, (source: string) => string> = {
  case: (source) => `请把下列情形与${source}的相应规定配对。`,
  party: (source) => `请把下列各方与${source}对各方的规定配对。`,
  thing: (source) => `请把下列事项与${source}的相应规定配对。`,
  subject: (source) => `请把下列各方或者事项与${source}的相应规定配对。`,
  any: (source) => `请把下列各项与${source}的相应规定配对。`,
};

/** What is made into rows, one after the other, of what is left: strictly first. */
const turns: readonly { readonly sort: Sort; readonly told: 0 | 1 }[] = [
  { sort: 'case', told: 0 },
  { sort: 'party', told: 0 },
  { sort: 'thing', told: 0 },
  { sort: 'subject', told: 0 },
  { sort: 'any', told: 0 },
  { sort: 'case', told: 1 },
  { sort: 'subject', told: 1 },
];

/** Cases, parties and things, and what is laid down of each: four at a time, from one part of the text. */
export function matchPrecepts(context: Context, all: readonly Precept[]): MatchDraft[] {
  let open = all.filter(({ right }) => right.text.length <= longestSide);
  return turns
    .flatMap(({ sort, told }) => {
      const own = open.filter((one) => {
        const of = sortOfPrecept(one);
        return (
          (sort === 'any' && all.length <= few) ||
          of === sort ||
          (sort === 'subject' && of !== 'case')
        );
      });
      const rows = rowsApart(context, own, areOthers(context), told);
      open = open.filter((one) => !rows.some((row) => row.includes(one)));
      return rows.map((row) => ({ sort, row }));
    })
    .map(({ sort, row }, index) => draftOf(context, sort, row, index));
}

function areOthers(context: Context): (a: Precept, b: Precept) => boolean {
  return (a, b) => {
    if (a.about === 'case' || b.about === 'case') return true;
    if (sharesMember(a.left.text, b.left.text)) return false;
    // 每位参赛者 and 参赛选手 may be the same.
    const isShort = Math.max(a.left.text.length, b.left.text.length) <= shortName;
    const own = tellingWords(context, a.left);
    return !isShort || ![...tellingWords(context, b.left)].some((word) => own.has(word));
  };
}

function draftOf(context: Context, sort: Sort, row: readonly Precept[], index: number): MatchDraft {
  const [first] = row;
  if (!first) throw new Error('A row without a precept');
  return {
    kind: 'match',
    rule: `rule-precept-${sort}`,
    variant: String(index),
    fact: first,
    stem: { 'zh-CN': asked[sort](cite(context.names, first.proof.documentId, 'zh-CN')) },
    rationale: { 'zh-CN': '原文在同一句话里写明了二者。' },
    pairs: row.map(({ proof, left, right }) => ({
      left: choiceOf(context, left),
      right: {
        ...choiceOf(context, right),
        reason: { 'zh-CN': `这说的是“${left.text}”${whereIs(context, proof)}。` },
      },
    })),
    extras: [],
    arrangement: 'mixed',
    evidence: proofs(
      row.map(({ proof }) => proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 1.2,
  };
}
