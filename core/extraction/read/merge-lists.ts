import type { Span } from '@/core/text';
import type { Headings } from './find-headings';
import { itemMark, type Paragraph } from './join-lines';
import { isClosed, type Line } from './line';
import { wordsOf } from './pieces';

interface Marks {
  readonly headings: Headings;
  readonly verse: ReadonlySet<Line>;
}

/** Code units of a passage that holds a list. */
const longest = 1500;

/**
 * Paragraphs that are read together: a line that ends with a colon and the items below it, items that
 * are no sentences, the number of an article and its text, the lines of a stanza. Between them the line
 * break of the file stays.
 */
export function mergeLists(
  source: string,
  paragraphs: readonly Paragraph[],
  marks: Marks,
): Paragraph[] {
  const merged: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = merged.at(-1);
    if (last && belongs(last, paragraph, marks))
      merged[merged.length - 1] = append(source, last, paragraph);
    else merged.push(paragraph);
  }
  return merged;
}

function belongs(above: Paragraph, next: Paragraph, { headings, verse }: Marks): boolean {
  const [first, line] = [above.lines[0], next.lines[0]];
  const last = above.lines.at(-1);
  if (!first || !line || !last || headings.has(first) || headings.has(line)) return false;
  if (verse.has(last) && verse.has(line)) return line.gap === 0;
  if (verse.has(last) || verse.has(line)) return false;
  if (above.text.length + next.text.length > longest) return false;
  if (isBareArticle(above.text)) return line.kind === 'paragraph';
  if (!isItem(line)) return false;
  // Items that stand each for itself stay apart.
  if (above.lines.length === 1 && isItem(first) && !above.text.includes('\n'))
    return !isClosed(above.text) && !isClosed(next.text);
  return /[：:]$/u.test(above.text) || above.text.includes('\n');
}

function isItem(line: Line): boolean {
  return line.kind === 'list-item' || (line.kind === 'paragraph' && itemMark.test(line.text));
}

/** 第一条 or Article 1 on a line of its own. */
function isBareArticle(text: string): boolean {
  return /^(?:第\s*[一二三四五六七八九十百千零〇\d]+\s*条(?:之[一二三四])?|Article\s+\d+\.?)$/u.test(
    text,
  );
}

function append(source: string, above: Paragraph, next: Paragraph): Paragraph {
  const start = next.pieces[0]?.start ?? 0;
  const at = source.lastIndexOf('\n', start - 1);
  const between: Span[] = at < 0 ? [] : [{ start: at, end: at + 1 }];
  const pieces = [...above.pieces, ...between, ...next.pieces];
  return { lines: [...above.lines, ...next.lines], pieces, text: wordsOf(source, pieces) };
}
