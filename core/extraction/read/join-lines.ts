import type { Span } from '@/core/text';
import { columnsOf, type Line } from './line';

/** Lines that are one paragraph, and the parts of the file whose concatenation is its text. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly pieces: readonly Span[];
  readonly text: string;
}

const closed = /[。！？…：；.!?:;]["”’'」』》）)\]】]*$|["”’」』》）)\]】]$/u;

/**
 * Makes paragraphs whole that were broken into lines: by a width, where the next word would not have
 * fitted, or by the end of a page. Between English words a line break stands for a space: as a piece
 * that is the space nearest before it in the file.
 */
export function joinLines(source: string, lines: readonly Line[]): Paragraph[] {
  const paragraphs: Line[][] = [];
  for (const group of groupsOf(lines)) {
    const width = Math.max(...group.map((line) => line.indent + columnsOf(line.text)));
    let current: Line[] = [];
    for (const line of group) {
      const last = current.at(-1);
      if (last && !continues(last, line, width)) {
        paragraphs.push(current);
        current = [];
      }
      current.push(line);
    }
    paragraphs.push(current);
  }
  return mendTorn(paragraphs).map((joined) => pave(source, joined));
}

/** Runs of lines without an empty line between them. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && line.gap === 0 && last.kind === line.kind) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function continues(last: Line, next: Line, width: number): boolean {
  if (last.kind !== 'paragraph' || next.kind !== 'paragraph') return false;
  if (next.indent > last.indent + 1) return false;
  const word = /^\S+/u.exec(next.text)?.[0] ?? '';
  if (next.language === 'zh-CN')
    return !closed.test(last.text) && columnsOf(last.text) + last.indent >= width - 4;
  if (!closed.test(last.text) && /^\p{Lowercase}/u.test(next.text)) return true;
  return width <= 100 && last.indent + columnsOf(last.text) + 1 + columnsOf(word) > width;
}

/** Joins over an empty line what the end of a page tore apart. */
function mendTorn(paragraphs: readonly Line[][]): Line[][] {
  const mended: Line[][] = [];
  for (const lines of paragraphs) {
    const last = mended.at(-1)?.at(-1);
    const first = lines[0];
    if (last && first && isTorn(last, first)) mended.at(-1)?.push(...lines);
    else mended.push([...lines]);
  }
  return mended;
}

function isTorn(last: Line, next: Line): boolean {
  if (last.kind !== 'paragraph' || next.kind !== 'paragraph') return false;
  if (last.language !== next.language) return false;
  if (last.language === 'zh-CN') return /[，。；]/u.test(last.text) && !closed.test(last.text);
  return /[a-z,]$/u.test(last.text) && last.text.length > 40 && /^\p{Lowercase}/u.test(next.text);
}

function pave(source: string, lines: readonly Line[]): Paragraph {
  const pieces: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const space = last && wantsSpace(last, line) ? nearestSpace(source, line.span.start) : null;
    if (space) pieces.push(space);
    pieces.push(line.span);
  }
  return { lines, pieces, text: pieces.map(({ start, end }) => source.slice(start, end)).join('') };
}

function wantsSpace(last: Line, next: Line): boolean {
  const han = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef“”‘’]/u;
  return !han.test(last.text.slice(-1)) || !han.test(next.text.charAt(0));
}

function nearestSpace(source: string, before: number): Span | null {
  const at = source.lastIndexOf(' ', before - 1);
  const place = at < 0 ? source.indexOf(' ') : at;
  return place < 0 ? null : { start: place, end: place + 1 };
}
