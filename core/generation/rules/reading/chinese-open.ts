import { type Words, wordsAt } from '@/core/extraction';
import type { Context } from '../../context';
import { readingLength } from '../../tokens';
import { excerptsOf, type IsAsked } from './excerpts';

/** A Chinese sentence without its number and its end mark. */
export interface ReadSentence {
  readonly words: Words;
  /** Offsets into the words at which a comma stands that no quotation or bracket holds. */
  readonly commas: readonly number[];
  /** After a semicolon of a longer sentence. */
  readonly part: boolean;
  /** The first of its passage, but for a number. */
  readonly first: boolean;
  /** That nothing is asked of. */
  readonly open: boolean;
}

const mark =
  /^(?:第[一二三四五六七八九十百零〇\d]+[条款项章](?:之[一二三四五六七八九十])?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){0,2}[、.．)）](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}(?=[\s\p{Script=Han}])|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳●◆■·•※*-])\s*/u;
const longestMark = 8;
const openers = '“‘（《「『(【';
const closers = '”’）》」』)】';

/** The clean Chinese sentences by document, in the order of the text; parts at semicolons one by one. */
export function sentencesToRead(context: Context, isAsked: IsAsked): ReadSentence[][] {
  const documents = new Map<string, ReadSentence[]>();
  for (const { sentences, proof } of excerptsOf(context, () => false)) {
    const { documentId, passageId, language } = proof;
    const readable = context.readables.find(({ passage }) => passage.id === passageId);
    if (language !== 'zh-CN' || !readable || isVerse(readable.text)) continue;
    const found = sentences.flatMap(({ start, end }) =>
      partsOf(readable.text, start, end).map(([from, to], index): ReadSentence => {
        const words = wordsAt(readable, from, to);
        return {
          words,
          commas: marksIn(words.text, '，'),
          part: index > 0,
          first: from < longestMark,
          open: !isAsked(words),
        };
      }),
    );
    documents.set(documentId, [...(documents.get(documentId) ?? []), ...found.filter(isProse)]);
  }
  return [...documents.values()];
}

const lines = { fewest: 6, share: 0.7 } as const;

/** Nearly all that commas and full stops divide is of one length. */
function isVerse(text: string): boolean {
  const clauses = text.split(/[，。？！；\s]+/u).filter((clause) => clause !== '');
  const lengths = new Map<number, number>();
  for (const { length } of clauses) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const common = Math.max(0, ...lengths.values());
  return clauses.length >= lines.fewest && common >= clauses.length * lines.share;
}

function partsOf(text: string, start: number, end: number): (readonly [number, number])[] {
  const whole = text.slice(start, end);
  const cuts = [0, ...marksIn(whole, '；').map((at) => at + 1), whole.length];
  return cuts.slice(1).flatMap((to, index): (readonly [number, number])[] => {
    const raw = whole.slice(cuts[index] ?? 0, to);
    const lead = /^\s*/u.exec(raw)?.[0].length ?? 0;
    const number = mark.exec(raw.slice(lead))?.[0].length ?? 0;
    const kept = raw.replace(/[。；;！!…\s]+$/u, '');
    const from = start + (cuts[index] ?? 0);
    const begins = lead + number;
    return kept.length > begins ? [[from + begins, from + kept.length]] : [];
  });
}

/** Offsets of a mark outside of quotation marks and brackets. */
function marksIn(text: string, wanted: string): number[] {
  let depth = 0;
  return [...text].flatMap((character, at) => {
    if (openers.includes(character)) depth++;
    if (closers.includes(character)) depth--;
    return depth === 0 && character === wanted ? [at] : [];
  });
}

/** Words that are read on: no table, no list under a colon, no question, nothing left open. */
function isProse({ words: { text } }: ReadSentence): boolean {
  return (
    [...text].length === text.length &&
    readingLength(text) >= 12 &&
    !/[\n|？?=×→_{}<>]|\s{2}|https?:|[图表]\s?\d|如[下上]?[图表]|[：:](?!“)|[，、；][，、；。]/u.test(
      text,
    ) &&
    isClosed(text)
  );
}

function isClosed(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (openers.includes(character)) open.push(character);
    const place = closers.indexOf(character);
    if (place >= 0 && open.pop() !== openers.charAt(place)) return false;
  }
  return open.length === 0;
}
