import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { SingleDraft, TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import { type Assertion, isTold, proofOf, type Sort, sortOf, strangersTo } from './assertion';
import { accordingTo, choiceOf, inMarks, whereIs } from './world';

const wanted = 3;

const asking: Readonly<Record<Sort, string>> = {
  person: '谁',
  group: '下列哪些人',
  body: '下列哪一方',
  place: '下列哪个地方',
  event: '下列哪一项',
  time: '哪个时期',
  thing: '下列哪一项',
};

/** Of whom or what is it said? Of others the text says other things. */
export function askForSubject(
  context: Context,
  one: Assertion,
  all: readonly Assertion[],
  names: ReadonlySet<string>,
): SingleDraft[] {
  const others = strangersTo(context, one, all, names).slice(0, wanted);
  if (others.length < 2 || isTold(context, one)) return [];
  const { subject, predicate } = one;
  return [
    {
      ...common(context, one),
      kind: 'single-choice',
      rule: 'assertion-subject',
      stem: {
        'zh-CN': `${accordingTo(context, subject)}，${asking[sortOf(one, names)]}${predicate.text}？`,
      },
      key: choiceOf(context, subject),
      distractors: others.map((other) => ({
        ...choiceOf(context, other.subject),
        distance: 2 as const,
        reason: {
          'zh-CN':
            `原文说它${inMarks(other.predicate.text)}${whereIs(context, other.proof)}。`.replace(
              '说它',
              sortOf(other, names) === 'person' ? '写这个人' : '写的是它',
            ),
        },
      })),
      arrangement: 'mixed',
      evidence: proofs(
        proofOf(one),
        others.map(({ proof }) => proof),
      ),
      level: 'understand',
      salience: 0.92,
    },
  ];
}

/** P的是S: the clause turned round, of the right one or of another. */
export function sayOf(one: Assertion, name: string): string | null {
  const { text } = one.predicate;
  const rest = /^(?:是|为)(?<what>.+)$/u.exec(text)?.groups?.what;
  if (rest !== undefined)
    return /最|唯一|第一[^批种个类]|首[个次座部位]|的[^的]{0,4}(?:关键|核心|基础|前提|标志|象征|主体|主要|源头|发源地)/u.test(
      rest,
    ) && !/之一/u.test(rest)
      ? `${rest}是${name}。`
      : null;
  if (/^(?:属于|位于|有|具有|由|被|又|也|还|就|都|则|已|曾|在)/u.test(text) || /的$/u.test(text))
    return null;
  return `${text}的是${name}。`;
}

/** Is it said of this one? The clause turned round, with its own subject or with another. */
export function swapSubject(
  context: Context,
  one: Assertion,
  all: readonly Assertion[],
  names: ReadonlySet<string>,
): TrueFalseDraft[] {
  const [other] = strangersTo(context, one, all, names);
  const right = sayOf(one, one.subject.text);
  if (!other || right === null || isTold(context, one)) return [];
  const shared = {
    ...common(context, one),
    kind: 'true-false' as const,
    rule: 'assertion-swap',
    stem: statementStem(context.names, one.proof.documentId),
    level: 'understand' as const,
    salience: 0.82,
  };
  return [
    {
      ...shared,
      variant: 'true',
      statement: { text: right, language: 'zh-CN' },
      correction: null,
      evidence: proofs(proofOf(one), []),
    },
    {
      ...shared,
      variant: 'false',
      statement: { text: sayOf(one, other.subject.text) ?? '', language: 'zh-CN' },
      correction: { text: right, language: 'zh-CN' },
      evidence: proofs(proofOf(one), [other.proof]),
    },
  ];
}

function common(context: Context, one: Assertion) {
  return {
    variant: '',
    fact: one,
    rationale: { 'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。` },
    concepts: [],
  };
}
