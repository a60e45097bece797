import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import type { Slot, Statement } from './rivals';
import { rewordings } from './statement-reworded';
import { proofOf } from './statement-text';
import { inMarks, textOf, whereIs } from './world';

/** Is it so? The statement in other words, or with one detail changed; never as it is printed. */
export function swapSlot(context: Context, statement: Statement, slot: Slot): TrueFalseDraft[] {
  const { proof } = statement;
  if (proof.text.split(slot.words.text).length > 2) return [];
  const keys = proofOf(statement);
  const printed = textOf(context, proof.documentId);
  return rewordings(context, statement, slot)
    .filter(({ text }) => !printed.includes(text.slice(0, -1)))
    .map(
      ({ holds, text, correction, rival }): TrueFalseDraft => ({
        kind: 'true-false',
        rule: 'statement-swap',
        variant: `${holds} ${slot.words.text}`,
        fact: statement,
        stem: statementStem(context.names, proof.documentId),
        rationale: {
          'zh-CN': `原文写的是“${slot.words.text}”：${inMarks(proof.text)}${whereIs(context, proof)}。`,
        },
        statement: { text, language: 'zh-CN' },
        correction: correction === null ? null : { text: correction, language: 'zh-CN' },
        evidence: proofs(keys, rival?.words ? [rival.words] : []),
        concepts: [],
        level: 'understand',
        // Most that has only one wrong word can only be told falsely.
        salience: holds ? 0.83 : 0.8,
      }),
    );
}
