import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Draft, EvidenceDraft, MatchDraft } from '../../draft';
import { inLanguages } from '../../names';
import { windowAround } from './window';
import { broughtFacts, choiceOf, inMarks, tooAlike, whereIs } from './world';

type Cause = FactOf<'cause'>;

/** Why, what for and on what condition. */
export function askAboutCauses(context: Context): Draft[] {
  return broughtFacts(context, 'cause').flatMap((all) => [
    ...matchGrounds(context, all),
    ...all.flatMap((one) => askForGround(context, one)),
  ]);
}

/** Which sentence says it? The statement puts the two clauses the other way round. */
function askForGround(context: Context, one: Cause): EvidenceDraft[] {
  const sentences = windowAround(context, one.proof);
  const deciding = sentences.findIndex(
    ({ start, end }) => start <= one.proof.start && one.proof.end <= end,
  );
  if (deciding < 0 || sentences.length < 3) return [];
  return [
    {
      kind: 'evidence',
      rule: 'cause-support',
      variant: '',
      fact: one,
      stem: inLanguages((language) => {
        const source = cite(context.names, one.proof.documentId, language);
        return language === 'en'
          ? `Which sentence of this passage of ${source} supports the statement?`
          : `${source}这一段的哪一句是下面说法的依据？`;
      }),
      rationale: {
        'zh-CN': `依据是这一句：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      statement: { text: sayOtherwise(one), language: 'zh-CN' },
      sentences,
      deciding: [deciding],
      verdict: null,
      evidence: proofs([sentences[deciding] ?? one.proof], []),
      concepts: [],
      level: 'understand',
      salience: 1,
    },
  ];
}

function sayOtherwise({ relation, ground, result, proof }: Cause): string {
  const plain = result.text.replace(
    /(?<=^[^，]{2,16}?)(?:就会|便会|则会|就|便)(?=\p{Script=Han}{2})/u,
    '',
  );
  const groundFirst = ground.start < result.start;
  if (relation === 'condition')
    return proof.text.startsWith('当')
      ? `${plain}，这发生在${ground.text}的时候。`
      : `${plain}，前提是${ground.text}。`;
  if (relation === 'purpose')
    return groundFirst ? `${plain}，目的是${ground.text}。` : `为了${ground.text}，${plain}。`;
  return groundFirst || proof.text.includes('原因')
    ? `之所以${plain}，是因为${ground.text}。`
    : `由于${ground.text}，${plain}。`;
}

/** Three or four grounds of one sort, and what follows from each. */
function matchGrounds(context: Context, all: readonly Cause[]): MatchDraft[] {
  return (['reason', 'purpose', 'condition'] as const).flatMap((relation): MatchDraft[] => {
    const row: Cause[] = [];
    for (const one of all)
      if (one.relation === relation && row.length < 4 && row.every((other) => isApart(one, other)))
        row.push(one);
    const [first] = row;
    if (!first || row.length < 3) return [];
    const names = { reason: '原因', purpose: '目的', condition: '条件' } as const;
    return [
      {
        kind: 'match',
        rule: 'cause-match',
        variant: relation,
        fact: first,
        stem: {
          'zh-CN': `请把${cite(context.names, first.proof.documentId, 'zh-CN')}所写的${names[relation]}与相应的内容配对。`,
        },
        rationale: { 'zh-CN': '原文在同一句话里把二者联系在一起。' },
        pairs: row.map((one) => ({
          left: choiceOf(context, one.ground),
          right: {
            ...choiceOf(context, one.result),
            reason: {
              'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
            },
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
  });
}

function isApart(a: Cause, b: Cause): boolean {
  return !tooAlike(a.ground.text, b.ground.text) && !tooAlike(a.result.text, b.result.text);
}
