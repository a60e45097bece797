import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { NumericDraft, SingleDraft } from '../../draft';
import { pickRivals, rivalsOf, type Slot, type Statement } from './rivals';
import { partsAround, proofOf } from './statement-text';
import { isPassing } from './statement-worth';
import { accordingTo, choiceOf, inMarks, whereIs } from './world';

/** 多少人 in the place of 350人; the sentence stays as it is. */
function questionWord({ kind, unit, words }: Slot): string {
  if (kind === 'date') return unit === '1' ? '哪一年' : '什么时候';
  if (unit === '%') return '百分之多少';
  return `多少${scaleOf(words.text).name}${/[\p{Script=Han}℃]+$/u.test(unit) ? unit : words.text.replace(/^[\d.,，\s]+/u, '')}`;
}

/** 亿 of 8505亿元: nobody writes all the zeros. */
function scaleOf(text: string): { readonly name: string; readonly factor: number } {
  const name = /^[\d.,，\s]+(?<name>万亿|亿|万)/u.exec(text)?.groups?.name ?? '';
  return { name, factor: { 万: 1e4, 亿: 1e8, 万亿: 1e12 }[name] ?? 1 };
}

/** The statement with a question word in the place of the slot. */
function askInPlace(context: Context, statement: Statement, slot: Slot): string | null {
  const { before, after } = partsAround(statement, slot);
  const number = slot.words.text.replace(/[^\d一二三四五六七八九十百千万亿]+$/u, '');
  if (slot.kind === 'date' && (/^的/u.test(after) || (/，$/u.test(before) && before.length > 20)))
    return null;
  if (isPassing(statement, slot)) return null;
  if (before.includes(number) || after.includes(number) || !isQuestion(before, after)) return null;
  // 黄河大桥哪一年建成，…: what follows is no part of the question.
  const asked = slot.kind === 'date' && !/^，/u.test(after) ? after.replace(/，.*$/u, '') : after;
  // 他哪一年随家人来港 is asked as 他是在哪一年…
  const link =
    slot.kind === 'date' &&
    /[\p{Script=Han}”》）]$/u.test(before) &&
    !/[于在是从到自至由]$/u.test(before)
      ? '是在'
      : '';
  return `${accordingTo(context, statement.proof)}，${before.trimEnd()}${link}${questionWord(slot)}${asked.trimStart()}？`;
}

function isQuestion(before: string, after: string): boolean {
  return (
    !/[；：]/u.test(before + after) &&
    !/^[^，]*中，有/u.test(after) &&
    // 在多少名选手中: the number of those of whom something else is said.
    !(/(?:^|，)在$/u.test(before) && /^[^，]*中，/u.test(after)) &&
    before.length + after.length <= 46 &&
    !/^(?:，|、)?$/u.test(before + after)
  );
}

/** How many are there? A number to be written. */
export function askForNumber(
  context: Context,
  statement: Statement,
  slot: Slot,
): NumericDraft | null {
  const stem = askInPlace(context, statement, slot);
  if (stem === null || slot.kind !== 'figure' || slot.value === null || slot.hedged) return null;
  if (!Number.isFinite(slot.value) || slot.unit === '%') return null;
  const scale = scaleOf(slot.words.text);
  return {
    ...common(context, statement, slot, stem),
    kind: 'numeric',
    rule: 'statement-number',
    value: Number((slot.value / scale.factor).toPrecision(12)),
    tolerance: 0,
    unit: { 'zh-CN': `${scale.name}${slot.unit}` },
    operation: null,
    evidence: proofs(proofOf(statement), []),
  };
}

/** How many are there? One of the figures of the document. */
export function askForFigure(
  context: Context,
  statement: Statement,
  slot: Slot,
): SingleDraft | null {
  const stem = askInPlace(context, statement, slot);
  const wrong = pickRivals(context, slot, rivalsOf(context, statement, slot));
  if (stem === null || slot.kind !== 'figure' || slot.value === null || wrong.length < 2)
    return null;
  return {
    ...common(context, statement, slot, stem),
    kind: 'single-choice',
    rule: 'statement-figure',
    key: { ...choiceOf(context, slot.words), value: slot.value },
    distractors: wrong,
    arrangement: 'figures',
    evidence: proofs(
      proofOf(statement),
      wrong.flatMap(({ words }) => words ?? []),
    ),
  };
}

/** When was it? One of the dates of the document. */
export function askForDate(context: Context, statement: Statement, slot: Slot): SingleDraft | null {
  if (slot.kind !== 'date' || slot.value === null) return null;
  const { proof } = statement;
  const rest = partsAround(statement, slot).after;
  const leads = slot.words.start === proof.start;
  if (leads && /^[后前起间内至到底初末]|\d{4}年/u.test(rest)) return null;
  const stem = leads
    ? `${accordingTo(context, proof)}，“${rest.replace(/^，/u, '').replaceAll('“', '‘').replaceAll('”', '’')}”是在${questionWord(slot)}？`
    : askInPlace(context, statement, slot);
  const wrong = pickRivals(context, slot, rivalsOf(context, statement, slot));
  if (stem === null || wrong.length < 2) return null;
  return {
    ...common(context, statement, slot, stem),
    kind: 'single-choice',
    rule: 'statement-date',
    key: { ...choiceOf(context, slot.words), value: slot.value },
    distractors: wrong,
    arrangement: 'figures',
    evidence: proofs(
      proofOf(statement),
      wrong.flatMap(({ words }) => words ?? []),
    ),
  };
}

function common(context: Context, statement: Statement, slot: Slot, stem: string) {
  const said = `${inMarks(statement.proof.text)}${whereIs(context, statement.proof)}`;
  return {
    variant: slot.words.text,
    fact: statement,
    stem: { 'zh-CN': stem },
    rationale: { 'zh-CN': `原文写道：${said}。` },
    concepts: [],
    level: 'remember' as const,
    salience: slot.kind === 'date' ? 0.72 : 0.82,
  };
}
