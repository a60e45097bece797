import { expect, test } from 'vitest';
import { takingTurns } from '../scripts/start/page-turns.mjs';

function work() {
  const ends: (() => void)[] = [];
  const done = new Promise<void>((resolve) => {
    ends.push(resolve);
  });
  return { done, end: () => ends[0]?.() };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test('so many go on at once, and the others begin in the order in which they came', async () => {
  const turns = takingTurns(2, 60_000);
  const begun: number[] = [];
  const works = [0, 1, 2, 3].map(() => work());
  for (const [index, { done }] of works.entries())
    turns(() => {
      begun.push(index);
      return done;
    });
  expect(begun).toEqual([0, 1]);
  works[1]?.end();
  await soon();
  expect(begun).toEqual([0, 1, 2]);
  works[0]?.end();
  works[2]?.end();
  await soon();
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('whoever takes too long makes room once, not twice', async () => {
  const turns = takingTurns(1, 10);
  const begun: string[] = [];
  const slow = work();
  const next = work();
  const names = [
    ['slow', slow],
    ['next', next],
    ['last', work()],
  ] as const;
  for (const [name, { done }] of names)
    turns(() => {
      begun.push(name);
      return done;
    });
  await expect.poll(() => begun).toContain('next');
  slow.end();
  await soon();
  expect(begun.filter((name) => name === 'next')).toHaveLength(1);
});
