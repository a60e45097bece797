import type { Passage } from '@/core/content';
import type { Span } from '@/core/text';

/**
 * Where a range of a passage stands in the text of its file: the parts whose concatenation it is. A space
 * that stands for a line break is a part of one character elsewhere in the file.
 */
export function locate({ pieces }: Passage, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const from = piece.start + Math.max(0, start - offset);
    const to = Math.min(piece.end, piece.start + end - offset);
    const last = found.at(-1);
    if (from < to && last?.end === from) found[found.length - 1] = { start: last.start, end: to };
    else if (from < to) found.push({ start: from, end: to });
    offset += piece.end - piece.start;
  }
  return found;
}
