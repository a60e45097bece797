import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { Distractor, SingleDraft, TrueFalseDraft } from '../../draft';
import { quoted } from '../../names';
import { statementStem } from '../../statement';
import { type Happening, isBefore, proofOf, told, whose } from './happening';
import { accordingTo, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

const wanted = 3;

/** When was it? The other dates are those of other happenings. */
export function askForTime(
  context: Context,
  one: Happening,
  all: readonly Happening[],
): SingleDraft[] {
  const others = rivals(context, one, all).filter((other) => other.exactness === one.exactness);
  const seen = new Set<string>([one.date.text]);
  const wrong = others.flatMap((other): (Distractor & { value: number })[] => {
    if (seen.has(other.date.text)) return [];
    seen.add(other.date.text);
    return [
      {
        ...choiceOf(context, other.date),
        value: other.time,
        distance: 2,
        reason: { 'zh-CN': `这个时间发生的是${told(other)}${whereIs(context, other.proof)}。` },
      },
    ];
  });
  if (wrong.length < 2) return [];
  const when = one.exactness === 1 ? '哪一年' : one.exactness === 2 ? '哪年哪月' : '哪一天';
  return [
    {
      ...common(context, one),
      kind: 'single-choice',
      rule: 'happening-time',
      stem: {
        'zh-CN': `${accordingTo(context, one.proof)}，${whose(one)}${told(one)}是在${when}？`,
      },
      key: { ...choiceOf(context, one.date), value: one.time },
      distractors: wrong.slice(0, wanted),
      arrangement: 'figures',
      evidence: proofs(
        proofOf(one),
        wrong.slice(0, wanted).flatMap(({ words }) => words ?? []),
      ),
      level: 'remember',
      salience: 0.75,
    },
  ];
}

/** What happened then? The others happened at other times. */
export function askForHappening(
  context: Context,
  one: Happening,
  all: readonly Happening[],
): SingleDraft[] {
  const others = rivals(context, one, all).filter(
    (other) =>
      other.topic?.text === one.topic?.text &&
      alikeInLength(other, one) &&
      !other.what.text.includes(one.date.text),
  );
  const chosen = others.slice(0, wanted);
  if (chosen.length < 2) return [];
  return [
    {
      ...common(context, one),
      kind: 'single-choice',
      rule: 'happening-what',
      stem: {
        'zh-CN': `${accordingTo(context, one.proof)}，${whose(one) ? `${whose(one)}在${one.date.text}有下列哪一项经历` : `下列哪件事发生在${one.date.text}`}？`,
      },
      key: choiceOf(context, one.what),
      distractors: chosen.map((other) => ({
        ...choiceOf(context, other.what),
        distance: 2,
        reason: { 'zh-CN': `这是${other.date.text}的事${whereIs(context, other.proof)}。` },
      })),
      arrangement: 'mixed',
      evidence: proofs(
        proofOf(one),
        chosen.map(({ proof }) => proof),
      ),
      level: 'remember',
      salience: 0.85,
    },
  ];
}

/** Everybody knows that a life begins and ends with these. */
const ends = /[卒殁]于?|去世|逝世|病[故逝]|出生|生于|诞生|成立|创[立办建]|始建|建成/u;

/** Two happenings in the order of their dates, and the other way round. */
export function comparePair(
  context: Context,
  one: Happening,
  all: readonly Happening[],
): TrueFalseDraft[] {
  if (ends.test(one.what.text)) return [];
  const [other] = rivals(context, one, all).filter(
    (each) => !ends.test(each.what.text) && (isBefore(one, each) || isBefore(each, one)),
  );
  if (!other) return [];
  const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
  const name = (each: Happening): string => quoted(`${whose(each)}${each.what.text}`);
  const say = (a: Happening, b: Happening): string => `${name(a)}早于${name(b)}。`;
  const shared = {
    ...common(context, one),
    kind: 'true-false' as const,
    rule: 'happening-swap',
    stem: statementStem(context.names, one.proof.documentId),
    rationale: {
      'zh-CN': `${told(first)}是${first.date.text}的事${whereIs(context, first.proof)}，${told(second)}是${second.date.text}的事${whereIs(context, second.proof)}。`,
    },
    evidence: proofs([...proofOf(one), ...proofOf(other)], []),
    level: 'understand' as const,
    salience: 0.85,
  };
  return [
    {
      ...shared,
      variant: 'true',
      statement: { text: say(first, second), language: 'zh-CN' },
      correction: null,
    },
    {
      ...shared,
      variant: 'false',
      statement: { text: say(second, first), language: 'zh-CN' },
      correction: { text: say(first, second), language: 'zh-CN' },
    },
  ];
}

function common(context: Context, one: Happening) {
  return {
    variant: '',
    fact: one,
    rationale: { 'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。` },
    concepts: [],
  };
}

/** Other happenings of other years, those near in time first, in an order that tells nothing. */
function rivals(context: Context, one: Happening, all: readonly Happening[]): Happening[] {
  const others = all.filter(
    (other) =>
      other !== one && other.year !== one.year && !tooAlike(other.what.text, one.what.text),
  );
  const near = [...others]
    .sort((a, b) => Math.abs(a.time - one.time) - Math.abs(b.time - one.time) || a.time - b.time)
    .slice(0, 5);
  return mixed(near, `${context.seed}${one.key}`, (other) => other.key);
}

function alikeInLength(a: Happening, b: Happening): boolean {
  const [one, other] = [a.what.text.length, b.what.text.length];
  return Math.max(one, other) <= Math.min(one, other) * 2 + 2;
}
