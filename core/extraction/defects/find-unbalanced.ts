import type { Passage } from '@/core/content';
import { splitSentences } from '@/core/text';
import type { Defect, Detector } from './defect';

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
  const text = passage.text.replaceAll('(', '（').replaceAll(')', '）');
  // Formulas have intervals that open and close as they please.
  if (isFormula(text)) return [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (opening.has(mark)) open.push({ mark, at });
    const partner = partners[mark];
    if (partner === undefined) continue;
    if (open.at(-1)?.mark === partner) open.pop();
    else if (isLabel(text, at)) continue;
    else if (open.some((one) => one.mark === partner)) while (open.pop()?.mark !== partner);
    else if (mark !== '”' || !continuesQuote(text)) found.push(defect(passage, at));
  }
  for (const { mark, at } of open) {
    // Of a quotation of several paragraphs only the last one has the closing mark.
    const goesOn = /[“「『]/u.test(mark) && next && /^[“「『"]/u.test(next.text);
    if (!goesOn) found.push(defect(passage, at));
  }
  return found;
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
    ({ index }) => !/\d\s?$/u.test(passage.text.slice(0, index)),
  );
  if (marks.length % 2 === 0 || isFormula(passage.text)) return [];
  if (next?.text.startsWith('"') && passage.text.startsWith('"')) return [];
  const odd = splitSentences(passage.text).filter(
    ({ start, end }) => marks.filter(({ index }) => index >= start && index < end).length % 2 === 1,
  );
  const [only] = odd;
  if (!only || odd.length > 1) return [];
  const mark = marks.find(({ index }) => index >= only.start && index < only.end);
  return mark ? [{ ...defect(passage, mark.index), confidence: 0.75 }] : [];
}
