import { mergeSpans, type Span } from '@/core/text';
import type { FindingKind } from '../finding';
import type { Line } from './line';

/** A part of the file that is not part of its text, and why. */
export interface Stripped {
  readonly kind: FindingKind;
  /** In the text of the file. */
  readonly span: Span;
  readonly confidence: number;
}

/** From the first of some lines to the last of them. */
export function stripLines(
  kind: FindingKind,
  lines: readonly Line[],
  confidence: number,
): Stripped[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return [];
  return [{ kind, span: { start: first.span.start, end: last.span.end }, confidence }];
}

/** The lines that no stripped part covers. */
export function without(lines: readonly Line[], stripped: readonly Stripped[]): Line[] {
  const spans = mergeSpans(stripped.map(({ span }) => span));
  let at = 0;
  return lines.filter(({ span }) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) < span.end) at++;
    const next = spans[at];
    return !next || next.start > span.start;
  });
}

/** What stands one below the other for the same reason is one part. */
export function mergeParts(found: readonly Stripped[], lines: readonly Line[]): Stripped[] {
  const order = new Map<number, number>();
  for (const [index, { span }] of lines.entries())
    order.set(span.start, index).set(span.end, index);
  const merged: Stripped[] = [];
  for (const one of [...found].sort((a, b) => a.span.start - b.span.start)) {
    const before = merged.at(-1);
    const last = before && order.get(before.span.end);
    const next = order.get(one.span.start);
    if (before?.kind !== one.kind || last === undefined || next !== last + 1) merged.push(one);
    else
      merged[merged.length - 1] = {
        ...before,
        span: { start: before.span.start, end: one.span.end },
        confidence: Math.min(before.confidence, one.confidence),
      };
  }
  return merged;
}
