import type { Localized } from '@/core/content';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClassifyDraft, MultipleDraft, OrderDraft } from '../../draft';
import { inLanguages } from '../../names';
import { type Happening, isBefore, proofOf, spread, told } from './happening';
import { choiceOf, whereIs } from './world';

const inOneRow = 4;

/** Several happenings in the order of time; a long life gives several questions. */
export function orderHappenings(context: Context, all: readonly Happening[]): OrderDraft[] {
  return turnsOf(all).flatMap((turn): OrderDraft[] => {
    const row = spread(context, all, inOneRow, turn);
    const [first] = row;
    if (!first) return [];
    return [
      {
        kind: 'order',
        rule: 'happening-order',
        variant: String(turn),
        fact: first,
        stem: sentence(context, first, {
          en: (source) => `In which order did these things happen, according to ${source}?`,
          'zh-CN': (source) => `请按时间先后排列${source}所写的下列事情。`,
        }),
        rationale: inLanguages((language) =>
          language === 'en'
            ? `The dates are ${row.map(({ date }) => date.text).join(', ')}.`
            : `这几件事的时间依次是${row.map(({ date }) => date.text).join('、')}。`,
        ),
        items: row.map(({ what }) => choiceOf(context, what)),
        evidence: proofs(row.flatMap(proofOf), []),
        concepts: [],
        level: 'understand',
        salience: 0.95,
      },
    ];
  });
}

/** Happenings before and from a year on. */
export function sortHappenings(context: Context, all: readonly Happening[]): ClassifyDraft[] {
  const row = spread(context, all, 6, 0);
  const [first, , third, fourth] = row;
  if (!first || !third || !fourth || third.year === fourth.year || !isBefore(third, fourth))
    return [];
  const year = fourth.year;
  const bins = [
    { text: `${year}年以前`, cards: row.slice(0, 3) },
    { text: `${year}年及以后`, cards: row.slice(3) },
  ];
  return [
    {
      kind: 'classify',
      rule: 'happening-sort',
      variant: '',
      fact: first,
      stem: {
        'zh-CN': `请按${cite(context.names, first.proof.documentId, 'zh-CN')}所写的时间，把下列事情归入两个时期。`,
      },
      rationale: { 'zh-CN': `原文为每件事写明了时间，分界是${year}年。` },
      bins: bins.map(({ text, cards }) => ({
        label: { wording: { text, language: 'zh-CN' }, words: null },
        cards: cards.map((one) => ({
          ...choiceOf(context, one.what),
          reason: { 'zh-CN': `${told(one)}是${one.date.text}的事${whereIs(context, one.proof)}。` },
        })),
      })),
      evidence: proofs(row.flatMap(proofOf), []),
      concepts: [],
      level: 'understand',
      salience: 0.9,
    },
  ];
}

/** Which of these came after a year? Two did. */
export function askForLater(context: Context, all: readonly Happening[]): MultipleDraft[] {
  const row = spread(context, all, 5, 1);
  const [first, , third, fourth] = row;
  if (!first || !third || !fourth || third.year >= fourth.year) return [];
  const year = third.year;
  return [
    {
      kind: 'multiple-choice',
      rule: 'happening-later',
      variant: '',
      fact: first,
      stem: {
        'zh-CN': `根据${cite(context.names, first.proof.documentId, 'zh-CN')}，下列哪两件事发生在${year}年以后？`,
      },
      rationale: {
        'zh-CN': `这两件事的时间是${row
          .slice(3)
          .map(({ date }) => date.text)
          .join('和')}。`,
      },
      keys: row.slice(3).map(({ what }) => choiceOf(context, what)),
      distractors: row.slice(0, 3).map((one) => ({
        ...choiceOf(context, one.what),
        distance: 2,
        reason: { 'zh-CN': `这是${one.date.text}的事${whereIs(context, one.proof)}。` },
      })),
      arrangement: 'mixed',
      evidence: proofs(row.slice(3).flatMap(proofOf), row.slice(0, 3).flatMap(proofOf)),
      concepts: [],
      level: 'understand',
      salience: 0.9,
    },
  ];
}

function turnsOf(all: readonly Happening[]): number[] {
  return Array.from({ length: Math.max(1, Math.floor(all.length / 6)) }, (_, index) => index);
}

function sentence(
  context: Context,
  { proof }: Happening,
  write: Record<'en' | 'zh-CN', (source: string) => string>,
): Localized {
  return inLanguages((language) =>
    write[language](cite(context.names, proof.documentId, language)),
  );
}
