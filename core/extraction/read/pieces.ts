import { type Span, subtractSpans } from '@/core/text';

/** The words that pieces of a file are, one after the other. */
export function wordsOf(source: string, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => source.slice(start, end)).join('');
}

/**
 * Where a range of the words of `pieces` stands in the file: the parts whose concatenation it is. A space
 * that stands for a line break is a part of one character elsewhere in the file.
 */
export function locate(pieces: readonly Span[], range: Span): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const start = piece.start + Math.max(0, range.start - offset);
    const end = Math.min(piece.end, piece.start + range.end - offset);
    const last = found.at(-1);
    if (start < end && last?.end === start) found[found.length - 1] = { start: last.start, end };
    else if (start < end) found.push({ start, end });
    offset += piece.end - piece.start;
  }
  return found;
}

/** The stretch of the file from the first to the last character of a range; spaces put in don't count. */
export function hullOf(pieces: readonly Span[], range: Span): Span {
  const parts = locate(pieces, range);
  const order = parts.filter((part, index) => {
    const before = parts[index - 1];
    return !before || part.start >= before.end;
  });
  const first = order[0] ?? { start: 0, end: 0 };
  return { start: first.start, end: Math.max(...order.map(({ end }) => end), first.end) };
}

/** Pieces without some ranges of their words. */
export function cutRanges(pieces: readonly Span[], ranges: readonly Span[]): Span[] {
  const length = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  return subtractSpans({ start: 0, end: length }, ranges).flatMap((range) => locate(pieces, range));
}
