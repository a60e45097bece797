import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  covers,
  findAll,
  lengthOf,
  mergeSpans,
  overlaps,
  type Span,
  subtractSpans,
  trimSpan,
} from './spans';

const spans = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]): Span => ({ start, end: start + length }));
const places = (list: readonly Span[]) =>
  new Set(
    list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );

describe('spans', () => {
  test('touching ends do not overlap', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  });

  test('merging keeps every place and leaves gaps between what remains', () => {
    fc.assert(
      fc.property(fc.array(spans), (list) => {
        const merged = mergeSpans(list);
        expect(places(merged)).toEqual(places(list));
        expect(lengthOf(merged)).toBe(places(list).size);
        for (const [index, span] of merged.slice(1).entries())
          expect(span.start).toBeGreaterThan(merged[index]?.end ?? 0);
      }),
    );
  });

  test('subtracting leaves exactly the places that were not removed', () => {
    fc.assert(
      fc.property(spans, fc.array(spans), (span, removed) => {
        const rest = subtractSpans(span, removed);
        expect(places(rest)).toEqual(
          new Set([...places([span])].filter((place) => !places(removed).has(place))),
        );
        for (const part of rest) {
          expect(covers(span, part)).toBe(true);
          expect(removed.some((hole) => overlaps(hole, part) && hole.start < hole.end)).toBe(false);
        }
      }),
    );
  });

  test('finds every occurrence, also overlapping ones', () => {
    expect(findAll('aaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(findAll('劳动精神', '工匠')).toEqual([]);
    expect(findAll('abc', '')).toEqual([]);
  });

  test('trims white space at both ends, also full-width', () => {
    expect(trimSpan(' 　a b\n', { start: 0, end: 6 })).toEqual({ start: 2, end: 5 });
    expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });
});
