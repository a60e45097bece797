import type { Span } from '@/core/text';
import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import {
  beginsWithVerb,
  type ChineseSentence,
  chineseSentences,
  isSubordinate,
  runAround,
} from './clauses';
import { exactness, findChineseDates, timeOf } from './dates';
import type { Slot, Statement } from './fact';
import { findFigures } from './figures';

const longest = 64;
const shortest = 9;

/** Sentences, or beginnings of sentences, that stand by themselves and have something to ask for. */
export function findStatements(readable: Readable): Statement[] {
  return chineseSentences(readable).flatMap((sentence) => {
    if (
      /(?:会议|人民代表大会)[^，]{0,6}(?:通过|修订|修正)|^[^，]{0,30}(?:公布|发布)$/u.test(
        sentence.text,
      )
    )
      return [];
    if (sentence.item || sentence.later || /^\d+[.、)]/u.test(sentence.text)) return [];
    const slots = slotsIn(readable, sentence);
    const runs = new Map<number, { run: Words; slots: Slot[] }>();
    for (const slot of slots) {
      const run = runAround(readable, sentence, slot.words, longest);
      if (
        !run ||
        run.text.length < shortest ||
        run.text.length - slot.words.text.length < 6 ||
        !hasSubject(run.text)
      )
        continue;
      const known = runs.get(run.end);
      if (known) known.slots.push(slot);
      else runs.set(run.end, { run, slots: [slot] });
    }
    return [...runs.values()].map(({ run, slots: own }) => statement(readable, sentence, run, own));
  });
}

function hasSubject(text: string): boolean {
  if (/：|（）|[为是在于]，|。。|\(\)|什么|怎么|难道|-\{|[⑴-⒇①-⑳]/u.test(text)) return false;
  const [first = '', second = ''] = text.split('，');
  if (/^(?:在|于|从|自|对|为了|随着|根据|由于|经)/u.test(first))
    return second !== '' && !beginsWithVerb(second);
  if (/[^是]的$/u.test(first) && second !== '') return true;
  if (
    /^(?:未|已|经|依法|从事|负有|具有|使用|申请|参加|取得|获得|伪造|驾驶|携带).*的[\p{Script=Han}]{2,10}$/u.test(
      first,
    )
  )
    return true;
  if (isSubordinate(first)) return second !== '' && !beginsWithVerb(second);
  const [date] = findChineseDates(first);
  if (date?.start === 0) {
    const rest = first.slice(date.end) || second;
    return !beginsWithVerb(rest);
  }
  return !beginsWithVerb(first) || /^(?:由[\p{Script=Han}]{2,})/u.test(first);
}

function slotsIn(readable: Readable, sentence: ChineseSentence): Slot[] {
  return findSlots(readable, sentence.start, sentence.end);
}

/** Dates, figures and names in marks between two offsets, in the order of the text. */
export function findSlots(readable: Readable, start: number, end: number): Slot[] {
  const text = readable.text.slice(start, end);
  const at = (span: Span): Words => wordsAt(readable, start + span.start, start + span.end);
  const dates = findChineseDates(text).map(
    (date): Slot => ({
      kind: 'date',
      words: at(date),
      value: timeOf(date),
      unit: String(exactness(date)),
      hedged: false,
    }),
  );
  const figures = findFigures(text).flatMap((figure): Slot[] => {
    const words = at(figure);
    if (dates.some((date) => date.words.start < words.end && words.start < date.words.end))
      return [];
    const { value, unit, hedged } = figure;
    return [{ kind: 'figure', words, value, unit, hedged }];
  });
  const marked = (pattern: RegExp, kind: Slot['kind']): Slot[] =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      words: at({ start: match.index + 1, end: match.index + match[0].length - 1 }),
      value: null,
      unit: '',
      hedged: false,
    }));
  return [
    ...[...dates, ...figures].filter(({ words }) => !isBracketed(readable.text, words)),
    ...marked(/[“「][\p{Script=Han}·]{2,12}[”」]/gu, 'quoted'),
    ...marked(/《[^《》]{2,16}》/gu, 'title'),
  ].sort((a, b) => a.words.start - b.words.start);
}

/** Within brackets, or with an explanation in brackets behind it: nothing to be exchanged alone. */
function isBracketed(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const opened = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  const closed = Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
  return opened > closed || /^\s*[（(]/u.test(text.slice(end)) || /或$/u.test(before);
}

function statement(
  readable: Readable,
  sentence: ChineseSentence,
  run: Words,
  slots: readonly Slot[],
): Statement {
  return {
    type: 'statement',
    key: factKey('statement', run.documentId, run.text),
    proof: run,
    confidence: 0.85,
    slots,
    sentence: wordsAt(readable, sentence.whole.start, sentence.whole.end),
  };
}
