import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns } from './cut-runs';

const layerOf = (length: number) =>
  fc.record({
    start: fc.integer({ min: -3, max: length + 3 }),
    end: fc.integer({ min: -3, max: length + 3 }),
    value: fc.integer({ min: 0, max: 4 }),
  });

describe('cutRuns', () => {
  it('leaves a text without layers in one piece', () => {
    expect(cutRuns('劳动光荣', [])).toEqual([
      { text: '劳动光荣', start: 0, values: [], closes: [] },
    ]);
  });

  it('draws overlapping layers and says where each ends', () => {
    const runs = cutRuns('abcdef', [
      { start: 0, end: 4, value: 'term' },
      { start: 2, end: 6, value: 'mark' },
    ]);
    expect(runs.map((run) => [run.text, run.values, run.closes])).toEqual([
      ['ab', ['term'], []],
      ['cd', ['term', 'mark'], ['term']],
      ['ef', ['mark'], ['mark']],
    ]);
  });

  it('never changes the text, and closes each layer once', () => {
    const cases = fc
      .string({ maxLength: 30 })
      .chain((text) => fc.tuple(fc.constant(text), fc.array(layerOf(text.length))));
    fc.assert(
      fc.property(cases, ([text, layers]) => {
        const numbered = layers.map((layer, index) => ({ ...layer, value: index }));
        const runs = cutRuns(text, numbered);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        const closed = runs.flatMap((run) => run.closes);
        expect(new Set(closed).size).toBe(closed.length);
        const visible = numbered.filter(
          ({ start, end }) => Math.max(0, start) < Math.min(text.length, end),
        );
        expect(closed.length).toBe(visible.length);
      }),
    );
  });
});
