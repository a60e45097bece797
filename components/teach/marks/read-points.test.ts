import { expect, it } from 'vitest';
import { readPoints } from './read-points';

it('reads points as a share of what there is to get', () => {
  expect(['0', '1', '1.5', '２', '½', '1½'].map((typed) => readPoints(typed, 2))).toEqual([
    ...[0, 0.5, 0.75, 1, 0.25, 0.75],
  ]);
});

it('reads nothing where it is no number, or beyond what there is to get', () => {
  expect(['', 'all', '2.5', '-1', '50%'].map((typed) => readPoints(typed, 2))).toEqual([
    ...[null, null, null, null, null],
  ]);
});
