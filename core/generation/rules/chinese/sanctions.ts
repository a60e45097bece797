import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Draft, MatchDraft, SingleDraft } from '../../draft';
import { inLanguages, quoted } from '../../names';
import { sharedTokens } from '../../tokens';
import { broughtFacts, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

type Sanction = FactOf<'sanction'>;

const inOneRow = 4;

/** What follows for those who break a rule. */
export function askAboutSanctions(context: Context): Draft[] {
  return broughtFacts(context, 'sanction').flatMap((found) =>
    (['sanction', 'case'] as const).flatMap((relation) => {
      const all = found.filter((one) => one.relation === relation);
      return [
        ...matchSanctions(context, all),
        ...all.flatMap((one) => askForMeasure(context, one, all)),
      ];
    }),
  );
}

/** What is the measure? The others are for other deeds. */
function askForMeasure(context: Context, one: Sanction, all: readonly Sanction[]): SingleDraft[] {
  const others = mixed(all, `${context.seed}${one.key}`, ({ key }) => key)
    .filter((other) => areApart(one, other) && isNear(other.measure.text, one.measure.text))
    .filter((other, index, list) =>
      list.slice(0, index).every((each) => !tooAlike(each.measure.text, other.measure.text)),
    )
    .slice(0, 3);
  if (others.length < 2 || sharedTokens(one.deed.text, one.measure.text).length > 0) return [];
  return [
    {
      kind: 'single-choice',
      rule: `rule-${one.relation}`,
      variant: '',
      fact: one,
      stem: {
        'zh-CN': `按${cite(context.names, one.proof.documentId, 'zh-CN')}，${quoted(one.deed.text)}${one.relation === 'case' ? '，原文怎样规定' : '，怎样处理'}？`,
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

function matchSanctions(context: Context, all: readonly Sanction[]): MatchDraft[] {
  const row: Sanction[] = [];
  for (const one of all)
    if (
      row.length < inOneRow &&
      one.measure.text.length <= 40 &&
      sharedTokens(one.deed.text, one.measure.text).length === 0 &&
      row.every((other) => areApart(one, other))
    )
      row.push(one);
  const [first] = row;
  if (!first || row.length < 3) return [];
  return [
    {
      kind: 'match',
      rule: `rule-${first.relation}-match`,
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(context.names, first.proof.documentId, language);
        return language === 'en'
          ? `Which rule belongs to which case, according to ${source}?`
          : first.relation === 'case'
            ? `请把下列情形与${source}的相应规定配对。`
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
    },
  ];
}

function areApart(a: Sanction, b: Sanction): boolean {
  return (
    a !== b && !tooAlike(a.deed.text, b.deed.text) && !tooAlike(a.measure.text, b.measure.text)
  );
}

function isNear(other: string, key: string): boolean {
  return other.length >= key.length * 0.7 && other.length <= key.length * 1.4;
}
