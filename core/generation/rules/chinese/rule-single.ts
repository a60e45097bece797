import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, SingleDraft } from '../../draft';
import { quoted } from '../../names';
import { sharedTokens } from '../../tokens';
import { areApart, classOf, demandOf, isCommon, isEverybody, type Rule, sortOf } from './rule';
import { isRival, namesLike } from './rule-bodies';
import { choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

const wanted = 3;

/** Who shall do it? The others have other duties in the same document. */
export function askForAgent(context: Context, one: Rule, all: readonly Rule[]): SingleDraft[] {
  const kind = classOf(one);
  if (kind === 'thing' || isEverybody(one)) return [];
  if (sharedTokens(one.agent.text, one.proof.text.replace(one.agent.text, '')).length > 0)
    return [];
  const ruled = distinctBy(rivals(context, one, all), ({ agent }) => agent.text)
    .filter(
      (other) =>
        sortOf(other) === sortOf(one) &&
        isRival(context, one.proof.documentId, all, other.agent.text, one.agent.text) &&
        !isEverybody(other) &&
        other.agent.text.includes('的') === one.agent.text.includes('的') &&
        alike(other.agent.text, one.agent.text),
    )
    .slice(0, wanted);
  const others = [
    ...ruled.map(
      (other): Distractor => ({
        ...choiceOf(context, other.agent),
        distance: 2,
        reason: {
          'zh-CN': `原文对它的规定是${inMarks(other.modal.text + other.action.text)}${whereIs(context, other.proof)}。`,
        },
      }),
    ),
    ...namesLike(context, one, all)
      .filter((name) => ruled.every(({ agent }) => !tooAlike(agent.text, name)))
      .map(
        (name): Distractor => ({
          wording: { text: name, language: 'zh-CN' },
          words: null,
          distance: 2,
          reason: {
            'zh-CN': `原文没有把这一点规定给它，而是规定给“${one.agent.text}”${whereIs(context, one.proof)}。`,
          },
        }),
      ),
  ].slice(0, wanted);
  if (
    others.length < 2 ||
    all.some(
      (other) =>
        other !== one &&
        !tooAlike(other.agent.text, one.agent.text) &&
        tooAlike(other.action.text, one.action.text),
    )
  )
    return [];
  const condition = one.condition ? `${one.condition.text}，` : '';
  return [
    {
      ...common(context, one),
      kind: 'single-choice',
      rule: `rule-${demandOf(one)}-agent`,
      stem: {
        'zh-CN': `按${cite(context.names, one.proof.documentId, 'zh-CN')}，${condition}${one.modal.text}${quoted(one.action.text)}的是下列哪一方？`,
      },
      key: choiceOf(context, one.agent),
      distractors: others,
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof],
        ruled.map(({ proof }) => proof),
      ),
      salience: 0.95,
    },
  ];
}

/** What shall somebody do? The others are asked of others. */
export function askForAction(context: Context, one: Rule, all: readonly Rule[]): SingleDraft[] {
  if (one.condition || demandOf(one) === 'ban' || classOf(one) === 'thing') return [];
  // What everybody has to do tells nobody apart.
  if (isCommon(one)) return [];
  if (sharedTokens(one.agent.text, one.action.text).length > 0) return [];
  const others = rivals(context, one, all)
    .filter(
      (other) =>
        other.modal.text === one.modal.text &&
        !other.condition &&
        sortOf(other) === sortOf(one) &&
        alike(other.action.text, one.action.text),
    )
    .filter((other, index, list) =>
      list.slice(0, index).every((each) => !tooAlike(each.action.text, other.action.text)),
    )
    .slice(0, wanted);
  if (
    others.length < 2 ||
    standsOut(
      one.agent.text,
      others.map(({ agent }) => agent.text),
    ) ||
    isEverybody(one) ||
    others.some(isEverybody)
  )
    return [];
  return [
    {
      ...common(context, one),
      kind: 'single-choice',
      rule: `rule-${demandOf(one)}-action`,
      stem: {
        'zh-CN':
          `按${cite(context.names, one.proof.documentId, 'zh-CN')}，${one.agent.text}${one.modal.text}做下列哪件事？`.replace(
            '负责做下列哪件事',
            '负责下列哪项工作',
          ),
      },
      key: choiceOf(context, one.action),
      distractors: others.map(
        (other): Distractor => ({
          ...choiceOf(context, other.action),
          distance: 2,
          reason: {
            'zh-CN': `原文把这一点规定给“${other.agent.text}”${whereIs(context, other.proof)}。`,
          },
        }),
      ),
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof],
        others.map(({ proof }) => proof),
      ),
      salience: 0.95,
    },
  ];
}

function common(context: Context, one: Rule) {
  return {
    variant: '',
    fact: one,
    rationale: { 'zh-CN': `原文规定：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。` },
    concepts: [],
    level: 'understand' as const,
  };
}

/** Rules for others about something else, in an order that tells nothing. */
function rivals(context: Context, one: Rule, all: readonly Rule[]): Rule[] {
  const apart = all.filter(
    (other) => other !== one && areApart(one, other) && !one.proof.text.includes(other.agent.text),
  );
  return mixed(apart, `${context.seed}${one.key}`, (other) => other.key);
}

/** Of about the same length, so that neither stands out. */
function alike(other: string, key: string): boolean {
  return other.length >= key.length * 0.6 && other.length <= key.length * 1.7 + 2;
}

function standsOut(key: string, others: readonly string[]): boolean {
  return key.length > 4 && key.length > Math.max(...others.map(({ length }) => length)) * 1.25;
}

function distinctBy(rules: readonly Rule[], nameOf: (rule: Rule) => string): Rule[] {
  return rules.filter((rule, index) =>
    rules.slice(0, index).every((other) => !tooAlike(nameOf(other), nameOf(rule))),
  );
}
