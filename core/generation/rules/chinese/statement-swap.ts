import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import { rivalsOf, type Slot, type Statement } from './rivals';
import { proofOf, sayWith } from './statement-text';
import { inMarks, textOf, whereIs } from './world';

/** The statement as it is, and with one figure, date or name of another place in it. */
export function swapSlot(context: Context, statement: Statement, slot: Slot): TrueFalseDraft[] {
  const { proof } = statement;
  if (proof.text.split(slot.words.text).length > 2) return [];
  const rivals = rivalsOf(context, statement, slot);
  const rival =
    rivals[Math.floor(chanceOf(context.seed, proof.text, 'swap') * Math.min(2, rivals.length))];
  if (!rival) return [];
  const printed = `${sayWith(statement, slot)}。`;
  const false_ = `${sayWith(statement, slot, rival.wording.text)}。`;
  const keys = proofOf(statement);
  if (textOf(context, proof.documentId).includes(false_.slice(0, -1))) return [];
  const common = {
    kind: 'true-false' as const,
    rule: 'statement-swap',
    fact: statement,
    stem: statementStem(context.names, proof.documentId),
    concepts: [],
    salience: 0.8,
    level: 'understand' as const,
  };
  return [
    {
      ...common,
      variant: 'true',
      rationale: { 'zh-CN': `这就是原文的话${whereIs(context, proof)}。` },
      statement: { text: printed, language: 'zh-CN' },
      correction: null,
      evidence: proofs(keys, []),
    },
    {
      ...common,
      variant: `false ${slot.words.text}`,
      rationale: {
        'zh-CN': `原文写的是“${slot.words.text}”：${inMarks(proof.text)}${whereIs(context, proof)}。`,
      },
      statement: { text: false_, language: 'zh-CN' },
      correction: { text: printed, language: 'zh-CN' },
      evidence: proofs(keys, rival.words ? [rival.words] : []),
    },
  ];
}
