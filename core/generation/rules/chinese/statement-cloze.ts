import type { Words } from '@/core/extraction';
import { distinct, proofs } from '../../choices';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft } from '../../draft';
import { isOpen, pickRivals, rivalsOf, type Slot, type Statement } from './rivals';
import { isMinor } from './statement-text';
import { isAside, isPassing } from './statement-worth';
import { isWhole, whereIs } from './world';

/** The statement with up to three of its figures, dates and names left out. */
export function blankSlots(context: Context, statement: Statement): ClozeDraft | null {
  const { proof } = statement;
  if (statement.topic) return null;
  const open = statement.slots.filter(
    (slot) =>
      isOpen(slot) &&
      slot.kind !== 'opposite' &&
      !isOfTitle(context, slot) &&
      !isMinor(statement, slot) &&
      !isPassing(statement, slot) &&
      !isAside(context, statement, slot) &&
      isWhole(context, slot.words),
  );
  const chosen = chooseBlanks(open, proof);
  if (chosen.length === 0) return null;
  const rivals = chosen.map((slot) =>
    pickRivals(context, slot, rivalsOf(context, statement, slot), chosen.length > 1 ? 1 : 3),
  );
  const keys = chosen.map((slot) => slot.words.text);
  const wrong = withoutParts(distinct(rivals.flat(), (one) => one.wording.text)).filter((one) =>
    keys.every((key) => !key.includes(one.wording.text) && !one.wording.text.includes(key)),
  );
  if (rivals.some((each) => each.length === 0) || wrong.length < 2) return null;
  return {
    kind: 'cloze',
    rule: 'statement-cloze',
    variant: '',
    fact: statement,
    stem: clozeStem(context.names, proof.documentId),
    rationale: { 'zh-CN': `这是原文的话${whereIs(context, proof)}。` },
    language: 'zh-CN',
    parts: clozeParts(
      context.names,
      proof,
      chosen.map(({ words }) => words),
    ),
    distractors: wrong,
    evidence: proofs(
      [proof],
      wrong.flatMap(({ words }) => words ?? []),
    ),
    concepts: [],
    level: 'remember',
    salience: chosen.length > 1 ? 0.88 : chosen[0]?.kind === 'date' ? 0.65 : 0.8,
  };
}

/** The title names it: 太阳报 under 温哥华太阳报. */
function isOfTitle({ names }: Context, { kind, words }: Slot): boolean {
  const title = names.documents.get(words.documentId)?.title.text ?? '';
  return !/^(?:figure|date)$/u.test(kind) && title.includes(words.text);
}

/** Blanks that cannot change places: of different kinds or units, and not a large part of the sentence. */
function chooseBlanks(slots: readonly Slot[], proof: Words): Slot[] {
  const chosen: Slot[] = [];
  for (const slot of slots) {
    const taken = chosen.reduce(
      (sum, { words }) => sum + words.text.length,
      slot.words.text.length,
    );
    if (taken > proof.text.length * 0.25 || chosen.length === 3) continue;
    if (
      chosen.some(
        (one) => one.words.text === slot.words.text || one.words.end > slot.words.start - 2,
      )
    )
      continue;
    chosen.push(slot);
  }
  return chosen;
}

/** 五日 is part of 十五日: only one of them. */
function withoutParts<Item extends { readonly wording: { readonly text: string } }>(
  items: readonly Item[],
): Item[] {
  return items.filter(
    (one, index) =>
      !items.some((other, at) => at !== index && other.wording.text.includes(one.wording.text)),
  );
}
