import type { Span } from '@/core/text';
import { isArticle } from './find-headings';
import { findTears } from './find-tears';
import { isClosed, type Line } from './line';
import { wordsOf } from './pieces';
import { fits, type Wrap } from './wrap';

/** Lines that are one paragraph, and the parts of the file whose concatenation is its text. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly pieces: readonly Span[];
  readonly text: string;
}

/** How items of a list begin. */
export const itemMark =
  /^(?:[-*+•·●○◆■▪➢✓–—]\s+|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z]|[ivx]{1,4})[）)]\s*|\d{1,2}[.、．)）]\s*(?!\d)|[a-z][.)]\s+|[①-⑳⑴-⒇]\s*|第[一二三四五六七八九十]{1,2}[，、])/u;

/**
 * Makes paragraphs whole that were broken into lines: by a width, where the next word would not have
 * fitted, or by the end of a page. Between English words a line break stands for a space: as a piece
 * that is the space nearest before it in the file.
 */
export function joinLines(
  source: string,
  lines: readonly Line[],
  wrap: Wrap | null,
  isFixed: (line: Line) => boolean,
): Paragraph[] {
  const paragraphs: Line[][] = [];
  const torn = findTears(source, lines, wrap, (line) => !isFixed(line));
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const last = current?.at(-1);
    const free = last && !isFixed(last) && !isFixed(line) && !startsAnew(line);
    if (current && last && free && (torn.has(line) || continues(last, line, wrap)))
      current.push(line);
    else paragraphs.push([line]);
  }
  const space = spaceFinder(source);
  return paragraphs.map((joined) => pave(source, joined, space));
}

function startsAnew(line: Line): boolean {
  return line.kind !== 'paragraph' || itemMark.test(line.text) || isArticle(line.text);
}

function continues(last: Line, next: Line, wrap: Wrap | null): boolean {
  if (next.gap > 0) return false;
  const lowerCase = next.language !== 'zh-CN' && /^\p{Ll}/u.test(next.text);
  if (!wrap) return lowerCase && !isClosed(last.text) && last.width > 30;
  if (next.indent >= wrap.indent + 2) return false;
  if (lowerCase && !isClosed(last.text)) return true;
  // Where paragraphs are indented, a line that is not carries on.
  if (wrap.indented && last.width > wrap.columns * 0.5)
    return !fits(last, next, wrap) || !isClosed(last.text);
  return !fits(last, next, wrap);
}

function pave(
  source: string,
  lines: readonly Line[],
  space: (before: number) => Span | null,
): Paragraph {
  const pieces: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const previous = pieces.at(-1);
    if (last && previous && isHyphenated(source, last, line))
      pieces[pieces.length - 1] = { start: previous.start, end: previous.end - 1 };
    else if (last && wantsSpace(last, line)) pieces.push(...[space(line.span.start) ?? []].flat());
    pieces.push(line.span);
  }
  return { lines, pieces, text: wordsOf(source, pieces) };
}

const wide = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

function wantsSpace(last: Line, next: Line): boolean {
  if (/[-–—]$/u.test(last.text) && /[^\s][-–—]$/u.test(last.text)) return false;
  return !wide.test(last.text.slice(-1)) || !wide.test(next.text.charAt(0));
}

const prefixes =
  /(?:^|[\s(“"])(?:self|well|non|ex|half|anti|semi|multi|all|cross|co|full|high|low|long|short|old|new|so|two|three|four|five|six|ten|one|first|second|third|twenty|thirty|forty|fifty)-$/iu;

/** True where the hyphen is there because of the break alone. */
function isHyphenated(source: string, last: Line, next: Line): boolean {
  const head = /(\p{L}+)-$/u.exec(last.text)?.[1];
  const tail = /^\p{Ll}+/u.exec(next.text)?.[0];
  if (!head || !tail || /\p{L}-\p{L}+-$/u.test(last.text)) return false;
  if (source.includes(`${head}-${tail}`)) return false;
  return source.includes(head + tail) || !prefixes.test(last.text);
}

/** Finds the nearest space before a place of the file, else the first one after it. */
function spaceFinder(source: string): (before: number) => Span | null {
  return (before) => {
    const at = source.lastIndexOf(' ', before - 1);
    const place = at < 0 ? source.indexOf(' ') : at;
    return place < 0 ? null : { start: place, end: place + 1 };
  };
}
