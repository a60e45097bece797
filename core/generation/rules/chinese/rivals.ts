import { type FactOf, findSlots, type Words } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import type { Context } from '../../context';
import type { Distractor } from '../../draft';
import { chanceOf } from '../../random';
import { likelyNumbers, withValue } from './figure-words';
import { inMarks, isWhole, mixed, textOf, tooAlike, whereIs } from './world';

export type Statement = FactOf<'statement'>;
export type Slot = Statement['slots'][number];

/** True for what can be asked for: a number or date, or a name. */
export function isOpen({ kind, value }: Slot): boolean {
  return value !== null || !/^(?:date|figure|modal)$/u.test(kind);
}

const farthest = 3;

/** A wrong filling of a slot: words from elsewhere in the document, or a number that it does not have. */
export type Rival = Distractor & { readonly value: number };

/**
 * What else could stand in the place of the slot, the nearest first: figures with the same unit, dates
 * as exact, names in the same marks. None of them stands in the statement itself.
 */
export function rivalsOf(
  context: Context,
  statement: Pick<Statement, 'proof' | 'slots'>,
  slot: Slot,
): Rival[] {
  if (slot.kind === 'opposite') return [opposite(slot, context)];
  if (slot.kind === 'kin') return kinOf(context, slot);
  const others = mentionsIn(context, statement.proof.documentId).filter(({ one }) =>
    isRival(statement, slot, one),
  );
  const seen = new Set<string>();
  const printed = others.flatMap(({ sentence, one }): Rival[] => {
    if (seen.has(one.words.text)) return [];
    seen.add(one.words.text);
    const said = `${inMarks(sentence)}${whereIs(context, one.words)}`;
    return [
      {
        wording: { text: one.words.text, language: 'zh-CN' },
        words: one.words,
        value: one.value ?? 0,
        distance: one.words.passageId === slot.words.passageId ? 1 : 2,
        reason: { 'zh-CN': `它出自原文另一处：${said}。` },
      },
    ];
  });
  return [
    ...printed.sort((a, b) => nearness(slot, a) - nearness(slot, b)),
    ...invented(
      context,
      slot,
      seen,
      yearsOf(mentionsIn(context, statement.proof.documentId)),
    ).filter(({ value }) => slot.kind !== 'date' || keepsOrder(statement, slot, value)),
  ];
}

function opposite({ words, unit }: Slot, context: Context): Rival {
  return {
    wording: { text: unit, language: 'zh-CN' },
    words: null,
    value: 0,
    distance: 1,
    reason: { 'zh-CN': `原文写的是“${words.text}”${whereIs(context, words)}。` },
  };
}

/** Others of its sort: those that the text has elsewhere first. */
function kinOf(context: Context, { words, unit, sense }: Slot): Rival[] {
  const text = textOf(context, words.documentId);
  if (sense === 'remote' && !unit.split(' ').some((other) => text.includes(other))) return [];
  const others = mixed(unit.split(' '), `${context.seed}${words.text}${words.start}`, (one) => one);
  return [...others]
    .sort((a, b) => Number(text.includes(b)) - Number(text.includes(a)))
    .map((other) => ({
      wording: { text: other, language: 'zh-CN' },
      words: null,
      value: 0,
      distance: 1,
      reason: {
        'zh-CN': `原文写的是“${words.text}”，不是“${other}”${whereIs(context, words)}。`,
      },
    }));
}

interface Mention {
  readonly one: Slot;
  /** The clause that it stands in. */
  readonly sentence: string;
}

const known = new WeakMap<Context, Map<string, Mention[]>>();

/** Every figure, date and name in marks of a document. */
function mentionsIn(context: Context, documentId: string): Mention[] {
  const documents = known.get(context) ?? new Map<string, Mention[]>();
  known.set(context, documents);
  const found =
    documents.get(documentId) ??
    context.readables
      .filter(({ document, passage }) => document.id === documentId && passage.language === 'zh-CN')
      .flatMap((readable) =>
        splitSentences(readable.text).flatMap(({ start, end }) =>
          findSlots(readable, start, end)
            .filter(({ words }) => !words.text.includes('\uE000'))
            .filter(
              ({ kind, words }) => !/^(?:object|person)$/u.test(kind) || isWhole(context, words),
            )
            .map((one) => ({ one, sentence: clauseAround(readable.text, start, end, one.words) })),
        ),
      );
  documents.set(documentId, found);
  return found;
}

function clauseAround(text: string, start: number, end: number, words: Words): string {
  const before = text.slice(start, words.start);
  const from = start + Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1;
  const after = /^[^，；。！？]*/u.exec(text.slice(words.end, end))?.[0] ?? '';
  return text.slice(from, words.end + after.length).trim();
}

function isRival(statement: Pick<Statement, 'proof' | 'slots'>, slot: Slot, one: Slot): boolean {
  if (one.kind !== slot.kind || one.unit !== slot.unit || one.words.noted) return false;
  if (statement.proof.text.includes(one.words.text) || one.words.text === slot.words.text)
    return false;
  if (one.kind === 'quoted' || one.kind === 'title')
    return (
      one.words.text.slice(-1) === slot.words.text.slice(-1) &&
      !tooAlike(one.words.text, slot.words.text) &&
      Math.abs(one.words.text.length - slot.words.text.length) <= 6
    );
  if (one.kind === 'place' || one.kind === 'person')
    return !tooAlike(one.words.text, slot.words.text);
  if (one.kind === 'object')
    return (
      !tooAlike(one.words.text, slot.words.text) &&
      Math.abs(one.words.text.length - slot.words.text.length) <= 8 &&
      (one.sense !== slot.sense || /\d{3,4}年/u.test(statement.proof.text))
    );
  if (one.value === null || slot.value === null || one.value === slot.value) return false;
  if (one.kind === 'date')
    return (
      Math.floor(one.value / 10_000) !== Math.floor(slot.value / 10_000) &&
      /[（(]/u.test(one.words.text) === /[（(]/u.test(slot.words.text) &&
      keepsOrder(statement, slot, one.value)
    );
  const ratio = one.value / slot.value;
  return (
    one.hedged === slot.hedged &&
    ratio <= farthest &&
    ratio >= 1 / farthest &&
    sameManner(one.words, slot.words)
  );
}

/** True where another date in place of this one stands in the same order to the other dates beside it. */
function keepsOrder({ slots }: Pick<Statement, 'slots'>, slot: Slot, value: number): boolean {
  return slots.every(
    (other) =>
      other === slot ||
      other.kind !== 'date' ||
      other.value === null ||
      slot.value === null ||
      other.value < slot.value === other.value < value,
  );
}

/** Both in Arabic figures or both in Chinese numerals, with the same scale. */
function sameManner(a: Words, b: Words): boolean {
  const manner = (text: string): string =>
    text.replace(/[\d.,，]+/gu, '0').replace(/[一二三四五六七八九十百千零]+/gu, '一');
  return manner(a.text) === manner(b.text);
}

function nearness(slot: Slot, { value }: Rival): number {
  return slot.value === null ? 0 : Math.abs(value - slot.value);
}

/** The first and the last year that a document has, where it has several. */
function yearsOf(mentions: readonly Mention[]): readonly [number, number] | null {
  const years = mentions.flatMap(({ one }) =>
    one.kind === 'date' && one.value !== null ? [Math.floor(one.value / 10_000)] : [],
  );
  return new Set(years).size > 1 ? [Math.min(...years), Math.max(...years)] : null;
}

function invented(
  context: Context,
  slot: Slot,
  seen: ReadonlySet<string>,
  years: readonly [number, number] | null,
): Rival[] {
  const { value, words } = slot;
  if (value === null) return [];
  const whole = textOf(context, words.documentId);
  const values =
    slot.kind === 'figure' ? likelyNumbers(value, words.text, slot.unit) : yearsNear(value, years);
  return values.flatMap((other): Rival[] => {
    const text =
      slot.kind === 'figure'
        ? withValue(words.text, other)
        : words.text.replace(/\d+(?=年)/u, String(Math.floor(other / 10_000)));
    if (text === null || text === words.text || seen.has(text) || whole.includes(text)) return [];
    if (slot.kind === 'date' && (!/^\d/u.test(words.text) || /[（(]/u.test(words.text))) return [];
    return [
      {
        wording: { text, language: 'zh-CN' },
        words: null,
        value: other,
        distance: 2,
        reason: {
          'zh-CN': `原文写的是“${words.text}”${whereIs(context, words)}，没有“${text}”这个说法。`,
        },
      },
    ];
  });
}

/** Years that the document could have: none before its first one or after its last. */
function yearsNear(time: number, years: readonly [number, number] | null): number[] {
  if (!years) return [];
  return [2, -2, 3, -1, 5, -4]
    .map((apart) => time + apart * 10_000)
    .filter((other) => other >= years[0] * 10_000 && other < (years[1] + 1) * 10_000);
}

/** Three of the rivals, so that the key is now the smallest, now the greatest, now between them. */
export function pickRivals(
  context: Context,
  slot: Slot,
  rivals: readonly Rival[],
  count = 3,
): Rival[] {
  if (slot.value === null) return rivals.slice(0, count);
  const { value } = slot;
  const lower = rivals.filter((one) => one.value < value);
  const higher = rivals.filter((one) => one.value > value);
  const wanted = Math.floor(
    chanceOf(context.seed, slot.words.passageId, String(slot.words.start)) * (count + 1),
  );
  const below = Math.min(lower.length, Math.max(wanted, count - higher.length));
  return [...lower.slice(0, below), ...higher.slice(0, count - below)];
}
