import 'server-only';
import { asWritten } from './written-characters';

/** A piece of text on a page, as the reader of PDF gives it; marks without words have no `str`. */
export type PdfItem =
  | { readonly type: string }
  | {
      readonly str: string;
      /** a, b, c, d, x, y: y grows upwards. */
      readonly transform: readonly number[];
      readonly width: number;
      readonly height: number;
      readonly hasEOL: boolean;
    };

export interface PdfLine {
  readonly text: string;
  /** Points, rounded to halves. */
  readonly height: number;
  /** Whether more is left free above than between the lines of a paragraph. */
  readonly gapBefore: boolean;
}

interface Draft {
  text: string;
  height: number;
  y: number;
  /** Where the last piece ended. */
  right: number;
}

/** Puts the pieces of a page together to lines, in the order in which the file draws them. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const x = item.transform[4] ?? 0;
    const y = item.transform[5] ?? 0;
    if (item.str.trim() !== '') {
      const same = current && Math.abs(current.y - y) < Math.max(item.height, 1) * 0.5;
      if (!current || !same) {
        current = { text: '', height: item.height, y, right: x };
        drafts.push(current);
      }
      current.text += (wantsSpace(current, x, item.str) ? ' ' : '') + item.str;
      current.height = Math.max(current.height, item.height);
      current.right = x + item.width;
    } else if (current && item.str !== '') current.text += ' ';
    if (item.hasEOL) current = null;
  }
  return withGaps(drafts.filter(({ text }) => text.trim() !== ''));
}

/** Pieces that stand apart by more than a fifth of their height are words of their own, but for Han. */
function wantsSpace(line: Draft, x: number, next: string): boolean {
  if (line.text === '' || /\s$/.test(line.text) || /^\s/.test(next)) return false;
  if (/\p{Script=Han}$/u.test(line.text) && /^\p{Script=Han}/u.test(next))
    return x - line.right > line.height * 1.5;
  return x - line.right > line.height * 0.2;
}

function withGaps(drafts: readonly Draft[]): PdfLine[] {
  const steps = drafts
    .slice(1)
    .map(({ y }, index) => (drafts[index]?.y ?? y) - y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 4)] ?? 0;
  return drafts.map(({ text, height, y }, index) => {
    const above = drafts[index - 1];
    const step = above ? above.y - y : 0;
    return {
      text: asWritten(text).replace(/\s+/g, ' ').trim(),
      height: Math.round(height * 2) / 2,
      gapBefore: step > usual * 1.4 || step < 0,
    };
  });
}
