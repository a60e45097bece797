import type { Passage } from '@/core/content';
import { splitSentences } from '@/core/text';
import { type Defect, type Detector, textBefore } from './defect';

const partners: Readonly<Record<string, string>> = {
  '”': '“',
  '』': '『',
  '」': '「',
  '》': '《',
  '）': '（',
  ']': '[',
  '】': '【',
};
const opening = new Set(Object.values(partners));

/** Quotation marks and brackets without a partner in their paragraph. */
export const findUnbalanced: Detector = (passages) =>
  passages.flatMap((passage, index) => [
    ...pairsOf(passage, passages[index + 1]),
    ...straightOf(passage, passages[index + 1]),
  ]);

function pairsOf(passage: Passage, next: Passage | undefined): Defect[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const found: Defect[] = [];
  const waiting = new Map<string, number>();
  const text = passage.text.replaceAll('(', '（').replaceAll(')', '）');
  // Formulas have intervals that open and close as they please.
  if (isFormula(text)) return [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (opening.has(mark)) {
      open.push({ mark, at });
      waiting.set(mark, (waiting.get(mark) ?? 0) + 1);
    }
    const partner = partners[mark];
    if (partner === undefined) continue;
    const isWaiting = (waiting.get(partner) ?? 0) > 0;
    if (open.at(-1)?.mark !== partner && isLabel(text, at)) continue;
    if (isWaiting) closeUpTo(partner, open, waiting);
    else if (mark !== '”' || !continuesQuote(text)) found.push(defect(passage, at));
  }
  for (const { mark, at } of open) {
    // Of a quotation of several paragraphs only the last one has the closing mark.
    const goesOn = /[“「『]/u.test(mark) && next && /^[“「『"]/u.test(next.text);
    if (!goesOn) found.push(defect(passage, at));
  }
  return found;
}

/** Takes off the last mark of a kind, and those that were opened after it. */
function closeUpTo(mark: string, open: { readonly mark: string }[], waiting: Map<string, number>) {
  for (let last = open.pop(); last; last = open.pop()) {
    waiting.set(last.mark, (waiting.get(last.mark) ?? 1) - 1);
    if (last.mark === mark) return;
  }
}

function isFormula(text: string): boolean {
  return /\$[^$\s\d][^$]*\$|\\[a-z]+|[{}]/u.test(text);
}

/** 1) or a) at the beginning of a line or of an item, and faces. */
function isLabel(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  // Where others are 一） is one of them that lost its mark.
  if (/[一二三四五六七八九十]$/u.test(before) && /（[一二三四五六七八九十]{1,3}）/u.test(text))
    return false;
  return (
    text.charAt(at) === '）' &&
    (/(?:^|[\n：；;:,，。.\s])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$/u.test(
      before,
    ) ||
      /[:;]-?$/u.test(before))
  );
}

/** A paragraph that begins within a quotation may close it. */
function continuesQuote(text: string): boolean {
  return /^[“"]/u.test(text);
}

function defect(passage: Passage, at: number): Defect {
  return {
    kind: 'unbalanced-mark',
    class: 'A',
    passageId: passage.id,
    span: { start: at, end: at + 1 },
    confidence: 0.85,
  };
}

/** An odd number of straight marks, in the one sentence that has an odd number. */
function straightOf(passage: Passage, next: Passage | undefined): Defect[] {
  const marks = [...passage.text.matchAll(/"/gu)].filter(
    ({ index }) => !/\d\s?$/u.test(textBefore(passage.text, index)),
  );
  if (marks.length % 2 === 0 || isFormula(passage.text)) return [];
  if (next?.text.startsWith('"') && passage.text.startsWith('"')) return [];
  let at = 0;
  const odd = splitSentences(passage.text).flatMap(({ end }) => {
    const first = at;
    while ((marks[at]?.index ?? Number.POSITIVE_INFINITY) < end) at++;
    return (at - first) % 2 === 1 ? [marks[first]] : [];
  });
  const [mark] = odd;
  return mark && odd.length === 1 ? [{ ...defect(passage, mark.index), confidence: 0.75 }] : [];
}
