import { type Span, splitSentences, subtractSpans, trimSpan } from '../text';

/** A paragraph of a source file: lines that a page break tore apart are one paragraph again. */
export interface Paragraph {
  /** From 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Its parts in the file, without white space at the ends of lines. */
  readonly pieces: readonly Span[];
}

/** Longer paragraphs are split at ends of sentences; no paragraph of a newspaper comes near it. */
const longest = 1800;
const splitLength = 480;

/** The words of pieces, one after the other. */
export function wordsOf(source: string, pieces: readonly Span[]): string {
  return pieces.map((piece) => source.slice(piece.start, piece.end)).join('');
}

/**
 * The paragraphs of a file. A line is joined to the next that is not empty when it ends neither in
 * a mark that closes a sentence nor in a closing quotation mark or bracket, and holds a Chinese
 * comma, full stop or semicolon (so headings stay alone).
 */
export function findParagraphs(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let torn: Paragraph | undefined;
  for (const { number, span } of filledLines(source)) {
    const pieces: Span[] = [...(torn?.pieces ?? []), span];
    const paragraph = { firstLine: torn?.firstLine ?? number, lastLine: number, pieces };
    torn = isTorn(source.slice(span.start, span.end)) ? paragraph : undefined;
    if (!torn) paragraphs.push(paragraph);
  }
  return torn ? [...paragraphs, torn] : paragraphs;
}

function isTorn(line: string): boolean {
  return /[，。；]/u.test(line) && !/[。！？…：；.!?:;”’"'」』》）)\]】]$/u.test(line);
}

function* filledLines(source: string): Generator<{ number: number; span: Span }> {
  let start = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const span = trimSpan(source, { start, end: start + line.length });
    if (span.start < span.end) yield { number: index + 1, span };
    start += line.length + 1;
  }
}

/** The pieces without the cuts, which are ranges of the file; white space at new ends goes too. */
export function cutPieces(source: string, pieces: readonly Span[], cuts: readonly Span[]): Span[] {
  const rest = pieces.flatMap((piece) => subtractSpans(piece, cuts));
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last) return [];
  const start = trimSpan(source, first).start;
  const end = trimSpan(source, last).end;
  return rest
    .map((piece) => ({
      start: piece === first ? start : piece.start,
      end: piece === last ? end : piece.end,
    }))
    .filter((piece) => piece.start < piece.end);
}

/**
 * A paragraph in parts of a readable size: itself, unless it is longer than 1,800 characters; then
 * runs of whole sentences of up to 480 characters (one sentence may be longer).
 */
export function splitPieces(source: string, pieces: readonly Span[]): Span[][] {
  const text = wordsOf(source, pieces);
  if (text.length <= longest) return [[...pieces]];
  const runs: Span[] = [];
  for (const sentence of splitSentences(text)) {
    const last = runs.at(-1);
    if (last && sentence.end - last.start <= splitLength)
      runs[runs.length - 1] = { start: last.start, end: sentence.end };
    else runs.push(sentence);
  }
  return runs.map((run) => slicePieces(pieces, run));
}

/** The pieces of the file that hold a range of the words of `pieces`. */
export function slicePieces(pieces: readonly Span[], range: Span): Span[] {
  const sliced: Span[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const start = piece.start + Math.max(0, range.start - offset);
    const end = Math.min(piece.end, piece.start + range.end - offset);
    if (start < end) sliced.push({ start, end });
    offset += piece.end - piece.start;
  }
  return sliced;
}
