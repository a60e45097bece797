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
  const groups: Group[] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last && belongs(last, paragraph, marks)) {
      last.parts.push(paragraph);
      last.length += paragraph.text.length;
    } else groups.push({ first: paragraph, parts: [paragraph], length: paragraph.text.length });
  }
  return groups.map(({ first, parts }) => (parts.length === 1 ? first : append(source, parts)));
}

/** Paragraphs that are read together. */
interface Group {
  readonly first: Paragraph;
  readonly parts: Paragraph[];
  /** Code units of all of them. */
  length: number;
}

function belongs({ first: head, parts, length }: Group, next: Paragraph, marks: Marks): boolean {
  const { headings, verse } = marks;
  const [first, line] = [head.lines[0], next.lines[0]];
  const last = parts.at(-1)?.lines.at(-1);
  if (!first || !line || !last || headings.has(first) || headings.has(line)) return false;
  if (verse.has(last) && verse.has(line)) return line.gap === 0;
  if (verse.has(last) || verse.has(line)) return false;
  if (length + next.text.length > longest) return false;
  const single = parts.length === 1;
  if (single && isBareArticle(head.text)) return line.kind === 'paragraph';
  if (!isItem(line)) return false;
  // Items that stand each for itself stay apart.
  if (single && isItem(first)) return !isClosed(head.text) && !isClosed(next.text);
  return !single || /[：:]$/u.test(head.text);
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

function append(source: string, parts: readonly Paragraph[]): Paragraph {
  const pieces = parts.flatMap((part, index): readonly Span[] => {
    const at = source.lastIndexOf('\n', (part.pieces[0]?.start ?? 0) - 1);
    return index === 0 || at < 0 ? part.pieces : [{ start: at, end: at + 1 }, ...part.pieces];
  });
  return { lines: parts.flatMap(({ lines }) => lines), pieces, text: wordsOf(source, pieces) };
}
