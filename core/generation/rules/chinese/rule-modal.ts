import { proofs } from '../../choices';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft } from '../../draft';
import { demandOf, type Rule } from './rule';
import { inMarks, whereIs } from './world';

const forces = ['应当', '可以', '不得'] as const;
const meanings = {
  应当: '这表示必须做',
  可以: '这表示允许做、但不要求',
  不得: '这表示禁止做',
} as const;

/** Whether it shall, may or must not be done: that word is left out. */
export function blankForce(context: Context, one: Rule): ClozeDraft[] {
  const demand = demandOf(one);
  if (demand === 'office' || one.proof.text.length < 14 || one.proof.text.length > 62) return [];
  if (/应当|必须|不得|可以|有权|严禁|禁止/u.test(one.proof.text.replace(one.modal.text, '')))
    return [];
  const own = { duty: '应当', right: '可以', ban: '不得' }[demand];
  const others = forces.filter((force) => force !== own);
  return [
    {
      kind: 'cloze',
      rule: 'rule-force-cloze',
      variant: '',
      fact: one,
      stem: clozeStem(context.names, one.proof.documentId),
      rationale: {
        'zh-CN': `原文用的是“${one.modal.text}”：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      language: 'zh-CN',
      parts: [...clozeParts(context.names, one.proof, [one.modal]), '。'],
      distractors: others.map((force) => ({
        wording: { text: force, language: 'zh-CN' },
        words: null,
        distance: 1 as const,
        reason: {
          'zh-CN': `${meanings[force]}，原文用的却是“${one.modal.text}”${whereIs(context, one.proof)}。`,
        },
      })),
      evidence: proofs([one.proof], []),
      concepts: [],
      level: 'understand',
      salience: 0.85,
    },
  ];
}
