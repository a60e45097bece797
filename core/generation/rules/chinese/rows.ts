import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { OrderDraft } from '../../draft';
import { broughtFacts, choiceOf, whereIs } from './world';

/** The lines of a procedure in the order in which they are taken. */
export function orderRows(context: Context): OrderDraft[] {
  return broughtFacts(context, 'row').flatMap((all) =>
    all
      .filter(({ head }) => /步骤|流程|程序|顺序/u.test(head?.text ?? ''))
      .flatMap((one) => orderOne(context, one)),
  );
}

function orderOne(context: Context, one: FactOf<'row'>): OrderDraft[] {
  const steps = one.pairs
    .filter(({ left, right }) => !/注意|提[示醒]|其他|备注|避免|应/u.test(left.text + right.text))
    .map(({ right }) => right);
  if (steps.length < 3 || steps.length > 7) return [];
  return [
    {
      kind: 'order',
      rule: 'row-steps',
      variant: '',
      fact: one,
      stem: {
        'zh-CN': `请按${cite(context.names, one.proof.documentId, 'zh-CN')}所写的先后顺序排列下列步骤。`,
      },
      rationale: { 'zh-CN': `原文依次写出了这些步骤${whereIs(context, one.proof)}。` },
      items: steps.map((words) => choiceOf(context, words)),
      evidence: proofs([one.proof, ...steps], []),
      concepts: [],
      level: 'remember',
      salience: 0.95,
    },
  ];
}
