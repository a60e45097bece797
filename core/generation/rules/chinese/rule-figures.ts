import { findSlots } from '@/core/extraction';
import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { NumericDraft, SingleDraft } from '../../draft';
import { pickRivals, rivalsOf } from './rivals';
import type { Provision } from './rule-twist';
import { accordingTo, choiceOf, inMarks, whereIs } from './world';

const longest = 62;

/** A figure that a rule sets: a time, an age, a share, a sum. */
const limit =
  /^[\d一二三四五六七八九十百千万.]+(?:个工作日|工作日|日|天|个月|周|年|小时|分钟|周岁|岁|元|万元|米|公里|平方米|人|名|次|倍|%|度|分贝)$/u;

/** How long, how many, how much? Of every second rule as a number to be written. */
export function askForLimit(
  context: Context,
  one: Provision,
  index: number,
): (NumericDraft | SingleDraft)[] {
  const { proof } = one;
  const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
  if (!readable || proof.text.length > longest || /[；：]/u.test(proof.text)) return [];
  const slots = findSlots(readable, proof.start, proof.end).filter(({ kind }) => kind === 'figure');
  const [slot] = slots;
  if (!slot || slot.value === null || slot.value < 2 || !limit.test(slot.words.text)) return [];
  // Another number in the sentence would be asked for as well, or would tell.
  const around = proof.text.split(slot.words.text);
  const [before = '', after = ''] = around;
  if (
    around.length !== 2 ||
    /\d|[二三四五六七八九十百]+[个日天年月元次]|百分之/u.test(before + after)
  )
    return [];
  if (/^(?:以[上下]|左右|多|余)/u.test(after) && !/^以[上下]/u.test(after)) return [];
  const unit = slot.words.text.replace(/^[\d一二三四五六七八九十百千万.]+/u, '');
  const asked = unit === '%' ? '百分之多少' : `多少${unit}`;
  const shared = {
    variant: slot.words.text,
    fact: one,
    stem: {
      'zh-CN': `${accordingTo(context, proof)}，${before}${asked}${after.replace(/，(?:可以|自|并|但|逾期|期满).*$/u, '')}？`,
    },
    rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
    concepts: [],
    level: 'remember' as const,
    salience: 0.95,
  };
  const wrong = pickRivals(context, slot, rivalsOf(context, { proof, slots }, slot));
  const isWhole = Number.isFinite(slot.value) && slot.unit !== '%' && !slot.hedged;
  if (isWhole && (index % 2 === 1 || wrong.length < 2))
    return [
      {
        ...shared,
        kind: 'numeric',
        rule: 'rule-limit-number',
        value: slot.value,
        tolerance: 0,
        unit: { 'zh-CN': slot.unit },
        operation: null,
        evidence: proofs([proof], []),
      },
    ];
  if (wrong.length < 2) return [];
  return [
    {
      ...shared,
      kind: 'single-choice',
      rule: 'rule-limit',
      key: { ...choiceOf(context, slot.words), value: slot.value },
      distractors: wrong,
      arrangement: 'figures',
      evidence: proofs(
        [proof],
        wrong.flatMap(({ words }) => words ?? []),
      ),
    },
  ];
}
