import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import {
  careless,
  clearlyBad,
  demandOf,
  isEverybody,
  type Rule,
  sayRule,
  sharesMember,
  sortOf,
} from './rule';
import { inMarks, mixed, tooAlike, whereIs } from './world';

/** The rule in other words: truly, and with another agent or another force. */
export function rewordRule(context: Context, one: Rule, all: readonly Rule[]): TrueFalseDraft[] {
  const sort = sortOf(one);
  const force = demandOf(one);
  if (!sort || force === 'office' || one.modal.text === '禁止' || one.proof.text.length > 64)
    return [];
  if (
    /应当|必须|不得|可以|有权|义务|责任|职责|禁止|^(?:具有|具备|符合|属于|包括|为|是)/u.test(
      one.action.text,
    )
  )
    return [];
  if (force !== 'duty' && /[，；]/u.test(one.action.text)) return [];
  if (one.proof.text !== sayRule(one).slice(0, -1)) return [];
  const shared = {
    kind: 'true-false' as const,
    rule: `rule-${force}-reworded`,
    fact: one,
    stem: statementStem(context.names, one.proof.documentId),
    concepts: [],
    level: 'understand' as const,
    salience: 0.85,
  };
  const truth = sayOtherwise(one, one.agent.text);
  const lie = falsely(context, one, all);
  const true_: TrueFalseDraft = {
    ...shared,
    variant: 'true',
    rationale: { 'zh-CN': `原文规定：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。` },
    statement: { text: truth, language: 'zh-CN' },
    correction: null,
    evidence: proofs([one.proof], []),
  };
  if (!lie) return [true_];
  return [
    true_,
    {
      ...shared,
      variant: 'false',
      rationale: {
        'zh-CN': `${lie.why}，原文规定：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      statement: { text: lie.text, language: 'zh-CN' },
      correction: { text: truth, language: 'zh-CN' },
      evidence: proofs([one.proof], []),
    },
  ];
}

/** 有义务 for 应当, 允许 for 可以, 禁止 for 不得. */
function sayOtherwise(rule: Rule, agent: string): string {
  const { condition, action } = rule;
  const before = condition ? `${condition.text}，` : '';
  switch (demandOf(rule)) {
    case 'ban':
      return `${before}禁止${agent}${action.text}。`;
    case 'right':
      return `${before}允许${agent}${action.text}。`;
    case 'duty':
    case 'office':
      return `${before}${agent}有义务${action.text}。`;
  }
}

function falsely(
  context: Context,
  rule: Rule,
  all: readonly Rule[],
): { text: string; why: string } | null {
  const before = rule.condition ? `${rule.condition.text}，` : '';
  const force = demandOf(rule);
  if (force === 'right')
    return sortOf(rule) === 'office' && !/^(?:申请|提起|请求|要求)/u.test(rule.action.text)
      ? {
          text: `${before}${rule.agent.text}有义务${rule.action.text}。`,
          why: '这里只是允许，没有要求',
        }
      : {
          text: `${before}禁止${rule.agent.text}${rule.action.text}。`,
          why: '这是允许做的事',
        };
  if (force === 'ban') {
    if (isEverybody(rule) || clearlyBad.test(rule.action.text) || careless.test(rule.proof.text))
      return null;
    return {
      text: `${before}${rule.agent.text}有权${rule.action.text}。`,
      why: '这是禁止的行为',
    };
  }
  const other = otherAgent(context, rule, all);
  return other
    ? { text: sayOtherwise(rule, other), why: `承担这项义务的是“${rule.agent.text}”` }
    : null;
}

/** Somebody of the same sort of whom the document speaks, but not in this sentence. */
function otherAgent(context: Context, rule: Rule, all: readonly Rule[]): string | null {
  const sort = sortOf(rule);
  if (!sort || isEverybody(rule)) return null;
  const { text } = rule.proof;
  const [other] = mixed(all, `${context.seed}${rule.key}`, ({ key }) => key).filter(
    (one) =>
      sortOf(one) === sort &&
      !isEverybody(one) &&
      !tooAlike(one.agent.text, rule.agent.text) &&
      !sharesMember(one.agent.text, rule.agent.text) &&
      !text.includes(one.agent.text) &&
      one.agent.text.includes('的') === rule.agent.text.includes('的') &&
      Math.abs(one.agent.text.length - rule.agent.text.length) <= 10 &&
      all.every(
        (each) =>
          each === rule ||
          each.agent.text !== one.agent.text ||
          !tooAlike(each.action.text, rule.action.text),
      ),
  );
  return other?.agent.text ?? null;
}
