import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Draft, MatchDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { sharedTokens } from '../../tokens';
import { applyRange } from './rule-limits';
import { broughtFacts, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

type Sanction = FactOf<'sanction'>;

const inOneRow = 4;

/** What follows for those who break a rule; what to do in a case is told by its words. */
export function askAboutSanctions(context: Context): Draft[] {
  return broughtFacts(context, 'sanction').flatMap((found) => {
    const all = found.filter(({ relation }) => relation === 'sanction');
    const rows = rowsOf(all);
    const matched = new Set(rows.flat());
    const left = all.filter((one) => !matched.has(one));
    return [
      ...left.flatMap((one) => applyRange(context, one)),
      ...rows.map((row, index) => matchSanctions(context, row, index)),
      ...left.flatMap((one) => askForMeasure(context, one, all)),
    ];
  });
}

/** What is the measure? The others are for other deeds. */
function askForMeasure(context: Context, one: Sanction, all: readonly Sanction[]): SingleDraft[] {
  const others = mixed(all, `${context.seed}${one.key}`, ({ key }) => key)
    .sort((a, b) => nearness(b, one) - nearness(a, one) || distance(a, one) - distance(b, one))
    .filter((other) => areApart(one, other) && isNear(other.measure.text, one.measure.text))
    .filter((other, index, list) =>
      list.slice(0, index).every((each) => !tooAlike(each.measure.text, other.measure.text)),
    )
    .slice(0, 3);
  // What follows on merit is known to everybody.
  if (/成绩|贡献|成效|事迹/u.test(one.deed.text)) return [];
  if (/[依按]照本|遵守/u.test(one.measure.text)) return [];
  if (
    all.slice(0, all.indexOf(one)).some((other) => tooAlike(other.measure.text, one.measure.text))
  )
    return [];
  if (others.length < 2 || sharedTokens(one.deed.text, one.measure.text).length > 0) return [];
  return [
    {
      kind: 'single-choice',
      rule: `rule-${one.relation}`,
      variant: '',
      fact: one,
      stem: {
        'zh-CN': `按${cite(context.names, one.proof.documentId, 'zh-CN')}，${one.deed.text}，应当怎样处理？`,
      },
      rationale: {
        'zh-CN': `原文规定：${inMarks(one.measure.text)}${whereIs(context, one.proof)}。`,
      },
      key: choiceOf(context, one.measure),
      distractors: others.map((other) => ({
        ...choiceOf(context, other.measure),
        distance: 2 as const,
        reason: {
          'zh-CN': `这是对${inMarks(other.deed.text)}的处理${whereIs(context, other.proof)}。`,
        },
      })),
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof],
        others.map(({ proof }) => proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 1,
    },
  ];
}

/** Rows of four that stand near one another, made of every second one: the others are asked for one by one. */
function rowsOf(all: readonly Sanction[]): Sanction[][] {
  const rows: Sanction[][] = [];
  let row: Sanction[] = [];
  for (const one of all.filter((_, index) => all.length < 7 || index % 3 > 0)) {
    if (one.measure.text.length > 40 || sharedTokens(one.deed.text, one.measure.text).length > 0)
      continue;
    if (!row.every((other) => areApart(one, other))) continue;
    row.push(one);
    if (row.length < inOneRow) continue;
    rows.push(row);
    row = [];
  }
  return row.length === inOneRow - 1 ? [...rows, row] : rows;
}

function matchSanctions(context: Context, row: readonly Sanction[], index: number): MatchDraft {
  const [first] = row;
  if (!first) throw new Error('A row without a case');
  return {
    kind: 'match',
    rule: `rule-${first.relation}-match`,
    variant: String(index),
    fact: first,
    stem: inLanguages((language) => {
      const source = cite(context.names, first.proof.documentId, language);
      return language === 'en'
        ? `Which rule belongs to which case, according to ${source}?`
        : `请把下列行为与${source}规定的处理办法配对。`;
    }),
    rationale: inLanguages((language) =>
      language === 'en'
        ? 'The text names deed and measure in one sentence.'
        : '原文在同一句话里写明了行为和处理办法。',
    ),
    pairs: row.map((one) => ({
      left: choiceOf(context, one.deed),
      right: {
        ...choiceOf(context, one.measure),
        reason: inLanguages((language) =>
          language === 'en'
            ? 'The text lays it down for one of the cases.'
            : `这是对${inMarks(one.deed.text)}的规定${whereIs(context, one.proof)}。`,
        ),
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
    salience: 1,
  };
}

/** How much two measures have in common: what sounds alike is more readily taken for it. */
function nearness(a: Sanction, b: Sanction): number {
  return Math.min(3, sharedTokens(a.measure.text, b.measure.text).length);
}

/** In tens of passages: what stands near speaks of like matters. */
function distance(a: Sanction, b: Sanction): number {
  return Math.floor(Math.abs(a.proof.passageNumber - b.proof.passageNumber) / 10);
}

function areApart(a: Sanction, b: Sanction): boolean {
  return (
    a !== b && !tooAlike(a.deed.text, b.deed.text) && !tooAlike(a.measure.text, b.measure.text)
  );
}

function isNear(other: string, key: string): boolean {
  return other.length >= key.length * 0.6 - 3 && other.length <= key.length * 1.6 + 3;
}
