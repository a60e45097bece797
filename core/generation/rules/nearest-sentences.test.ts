import { expect, test } from 'vitest';
import { nearestSentences } from './nearest-sentences';

const passage = [
  'The harbour was dug by hand.',
  'Ferries leave the eastern pier every hour.',
  'Freight is loaded at the western pier before the ferries leave.',
  'The keeper of the western pier signs for the freight.',
  'A museum tells of the old days.',
  'Its tower can be climbed in summer.',
].map((text) => ({ text }));

function shown(statement: string, fits: (text: string) => boolean = () => true): number[] {
  return nearestSentences(passage, 2, 2, statement, ({ text }) => fits(text)).map((one) =>
    passage.indexOf(one),
  );
}

test('the sentences that share words with the statement are shown, and no others where they are enough', () => {
  expect(shown('Freight is loaded at the western pier when the ferries leave.')).toEqual([1, 2, 3]);
});

test('at least three are shown, however little the others say of the matter', () => {
  expect(shown('Cranes are there.')).toHaveLength(3);
});

test('a sentence that may not be shown ends them on its side', () => {
  expect(
    shown('The ferries leave the eastern pier.', (text) => !text.startsWith('Ferries')),
  ).toEqual([2, 3, 4]);
});

test('more than three are shown as long as they speak of the matter, five at most', () => {
  const talk = Array.from({ length: 9 }, (_, at) => ({ text: `Rule ${at}: pilots check oxygen.` }));
  expect(nearestSentences(talk, 4, 4, 'Pilots check oxygen.', () => true)).toHaveLength(5);
});

test('two that decide together stand among three others at least', () => {
  expect(nearestSentences(passage, 2, 3, 'Cranes are there.', () => true)).toHaveLength(5);
});
