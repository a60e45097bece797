import { beginsWithVerb, type FactOf, type Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { Draft, EvidenceDraft, MatchDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { ofProse } from './ruled';
import { windowAround } from './window';
import { accordingTo, broughtFacts, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

type Cause = FactOf<'cause'>;

/** Why, what for and on what condition. */
export function askAboutCauses(context: Context): Draft[] {
  return ofProse(context, broughtFacts(context, 'cause')).flatMap((all) => [
    ...matchGrounds(context, all),
    ...all.flatMap((one): Draft[] => [
      ...askWhichSentence(context, one),
      ...askForGround(context, one, all),
    ]),
  ]);
}

/** Which sentence says it? The statement puts the two clauses the other way round. */
function askWhichSentence(context: Context, one: Cause): EvidenceDraft[] {
  const sentences = windowAround(context, one.proof);
  const deciding = sentences.flatMap(({ start, end }, index) =>
    start < one.proof.end && one.proof.start < end ? [index] : [],
  );
  const [first] = deciding;
  if (first === undefined || sentences.length < deciding.length * 2 + 1) return [];
  return [
    {
      kind: 'evidence',
      rule: 'cause-support',
      variant: '',
      fact: one,
      stem: inLanguages((language) => {
        const source = cite(context.names, one.proof.documentId, language);
        return language === 'en'
          ? `Which ${deciding.length > 1 ? 'two sentences' : 'sentence'} of this passage of ${source} support${deciding.length > 1 ? '' : 's'} the statement?`
          : `${source}这一段的哪${deciding.length > 1 ? '两' : '一'}句是下面说法的依据？`;
      }),
      rationale: {
        'zh-CN': `依据是这一句：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      statement: { text: sayOtherwise(one), language: 'zh-CN' },
      sentences,
      deciding,
      verdict: null,
      evidence: proofs(
        deciding.flatMap((index) => sentences[index] ?? []),
        [],
      ),
      concepts: [],
      level: 'understand',
      salience: 1,
    },
  ];
}

function sayOtherwise({ relation, ground, result, proof }: Cause): string {
  const plain = plainResult(result.text);
  const groundFirst = ground.start < result.start;
  if (relation === 'condition')
    return proof.text.startsWith('当')
      ? `${plain}，是在${ground.text}的时候。`
      : `${plain}，前提是${ground.text}。`;
  if (relation === 'purpose')
    return groundFirst ? `${plain}，目的是${ground.text}。` : `为了${ground.text}，${plain}。`;
  return groundFirst || proof.text.includes('原因')
    ? `之所以${plain}，是因为${ground.text}。`
    : `由于${ground.text}，${plain}。`;
}

/** Without 就 or 才, which want the condition before them. */
function plainResult(text: string): string {
  return text.replace(/(?<=^[^，]{2,16}?)(?:就会|便会|则会|就|便|才)(?=\p{Script=Han}{2})/u, '');
}

const asking = {
  reason: '原因是什么',
  purpose: '目的是什么',
  condition: '前提是什么',
} as const;

/** Why, what for, on what condition? The others are other grounds, or what the text says elsewhere. */
function askForGround(context: Context, one: Cause, all: readonly Cause[]): SingleDraft[] {
  const fits = ({ text }: Words): boolean =>
    !one.proof.text.includes(text) &&
    !tooAlike(text, one.ground.text) &&
    !tooAlike(text, one.result.text) &&
    beginsWithVerb(text) === beginsWithVerb(one.ground.text) &&
    text.length >= one.ground.text.length * 0.7 &&
    text.length <= one.ground.text.length * 1.5 + 2;
  const grounds = all.flatMap((other) =>
    other === one
      ? []
      : other.relation === one.relation
        ? [other.ground]
        : [other.ground, other.result],
  );
  const said = factsOf(context, 'assertion')
    .filter(({ proof }) => proof.documentId === one.proof.documentId)
    .flatMap(({ proof, predicate, isOwn }) => {
      if (beginsWithVerb(one.ground.text)) return [predicate];
      return isOwn && !/，/u.test(proof.text) ? [proof] : [];
    });
  const wrong = [...grounds, ...mixed(said, `${context.seed}${one.key}`, ({ text }) => text)]
    .filter(fits)
    .filter((words, index, list) =>
      list.slice(0, index).every((other) => !tooAlike(other.text, words.text)),
    )
    .slice(0, 3);
  if (wrong.length < 2) return [];
  const { result, ground, proof, relation } = one;
  return [
    {
      kind: 'single-choice',
      rule: 'cause-ground',
      variant: '',
      fact: one,
      stem: {
        'zh-CN': `${accordingTo(context, proof)}，“${plainResult(result.text)}”的${asking[relation]}？`,
      },
      rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
      key: choiceOf(context, ground),
      distractors: wrong.map((words) => ({
        ...choiceOf(context, words),
        distance: 2 as const,
        reason: {
          'zh-CN': `原文另有这句话，说的不是这件事的${asking[relation].slice(0, 2)}${whereIs(context, words)}。`,
        },
      })),
      arrangement: 'mixed',
      evidence: proofs([proof], wrong),
      concepts: [],
      level: 'understand',
      salience: 1,
    },
  ];
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
