import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import { demandOf, type Rule, sayRule } from './rule';
import { inMarks, whereIs } from './world';

const opposite = { duty: '可以', right: '应当', ban: '可以', office: null } as const;

/** The rule as it is, and with another force: 应当 for 可以, 可以 for 不得. */
export function swapForce(context: Context, one: Rule): TrueFalseDraft[] {
  const force = demandOf(one);
  const other =
    one.modal.text === '有权' ? null : one.modal.text === '禁止' ? '允许' : opposite[force];
  const said = sayRule(one);
  if (other === null || one.proof.text.length > 60 || one.proof.text !== said.slice(0, -1))
    return [];
  // Nobody “may” have a duty.
  if (/应当|必须|不得|可以|有权|义务|责任|职责/u.test(one.action.text)) return [];
  const shared = {
    kind: 'true-false' as const,
    rule: `rule-${demandOf(one)}-swap`,
    fact: one,
    stem: statementStem(context.names, one.proof.documentId),
    concepts: [],
    level: 'understand' as const,
    salience: 0.85,
  };
  return [
    {
      ...shared,
      variant: 'true',
      rationale: { 'zh-CN': `这就是原文的规定${whereIs(context, one.proof)}。` },
      statement: { text: said, language: 'zh-CN' },
      correction: null,
      evidence: proofs([one.proof], []),
    },
    {
      ...shared,
      variant: 'false',
      rationale: {
        'zh-CN': `原文用的是“${one.modal.text}”，不能换成“${other}”：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      statement: { text: sayRule(one, other), language: 'zh-CN' },
      correction: { text: said, language: 'zh-CN' },
      evidence: proofs([one.proof], []),
    },
  ];
}
