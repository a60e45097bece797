import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LayoutBox, layOutMap } from './concept-layout';
import { growDistricts } from './map-districts';

const box = (id: string, hub = false): LayoutBox => ({ id, width: 100, height: 30, hub });
const link = (fromId: string, toId: string) => ({ fromId, toId });

describe('the districts of a map', () => {
  test('everything hangs on the nearest hub, by way of what stands before it', () => {
    const boxes = [box('a', true), box('b', true), box('a1'), box('a2'), box('b1')];
    const links = [link('a1', 'a'), link('a1', 'a2'), link('b', 'b1'), link('a', 'b')];
    const districts = growDistricts(boxes, links).map(({ hub, limbs }) => [
      hub.id,
      limbs.map(({ box: { id }, depth }) => `${id} ${depth}`),
    ]);
    expect(districts).toEqual([
      ['a', ['a1 1', 'a2 2']],
      ['b', ['b1 1']],
    ]);
  });

  test('what no hub reaches is a hub of its own; links to nowhere are passed over', () => {
    const districts = growDistricts(
      [box('x'), box('y'), box('z')],
      [link('y', 'z'), link('y', 'q')],
    );
    expect(districts.map(({ hub }) => hub.id)).toEqual(['x', 'y']);
  });
});

const graph = fc
  .array(
    fc.record({
      width: fc.integer({ min: 40, max: 220 }),
      height: fc.integer({ min: 24, max: 90 }),
      hub: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .chain((sizes) => {
    const boxes = sizes.map((size, index) => ({ ...size, id: `n${index}` }));
    const id = fc.nat({ max: Math.max(0, boxes.length - 1) }).map((index) => `n${index}`);
    const links = fc.array(fc.record({ fromId: id, toId: id }), { maxLength: 80 });
    return links.map((some) => ({ boxes, links: some }));
  });

describe('the layout of a map', () => {
  test('property: every box has one place within the frame, and none overlaps another', () => {
    fc.assert(
      fc.property(graph, ({ boxes, links }) => {
        const { places, width, height } = layOutMap(boxes, links);
        const placed = boxes.map((each) => {
          const place = places.get(each.id);
          if (!place) throw new Error(`${each.id} has no place`);
          const [left, top] = [place.x - each.width / 2, place.y - each.height / 2];
          return { left, top, right: left + each.width, bottom: top + each.height };
        });
        for (const [index, a] of placed.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(width);
          expect(a.bottom).toBeLessThanOrEqual(height);
          for (const b of placed.slice(index + 1))
            expect(
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
            ).toBe(true);
        }
      }),
    );
  });

  test('property: the same input gives the same places', () => {
    fc.assert(
      fc.property(graph, ({ boxes, links }) => {
        expect(layOutMap(boxes, links)).toEqual(layOutMap(structuredClone(boxes), links));
      }),
    );
  });
});
