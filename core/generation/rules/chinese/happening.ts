import type { FactOf, Words } from '@/core/extraction';
import type { Context } from '../../context';
import { quoted } from '../../names';
import { chanceOf } from '../../random';

export type Happening = FactOf<'happening'>;

/** The words that prove a happening: with the name of whom it is told of. */
export function proofOf({ proof, topic }: Happening): Words[] {
  return topic ? [proof, topic] : [proof];
}

/** Of whom a text tells, for a stem: 罗保铭, or nothing. */
export function whose({ topic }: Happening): string {
  return topic?.text ?? '';
}

/** “任…主任” in marks. */
export function told({ what }: Happening): string {
  return quoted(what.text);
}

/** Happenings that are surely one before the other: their years differ, or both have months. */
export function isBefore(a: Happening, b: Happening): boolean {
  if (a.year !== b.year) return a.year < b.year;
  return a.exactness === b.exactness && a.exactness > 1 && a.time < b.time;
}

/** `count` of them, spread over the whole, in the order of time; each surely after the one before. */
export function spread(
  context: Context,
  all: readonly Happening[],
  count: number,
  turn: number,
): Happening[] {
  const sorted = [...all].sort((a, b) => a.time - b.time || a.what.start - b.what.start);
  const chain: Happening[] = [];
  for (const one of sorted) {
    const last = chain.at(-1);
    if (!last || isBefore(last, one)) chain.push(one);
  }
  if (chain.length < count) return [];
  const step = chain.length / count;
  return Array.from({ length: count }, (_, index) => {
    const width = Math.max(1, Math.floor(step));
    const shift =
      (turn + Math.floor(chanceOf(context.seed, String(index), chain[0]?.key ?? '') * width)) %
      width;
    return chain[Math.floor(index * step) + shift];
  }).flatMap((one) => one ?? []);
}
