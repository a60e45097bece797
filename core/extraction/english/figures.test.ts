import { expect, test } from 'vitest';
import { findFigures } from './figures';

function figuresIn(text: string): [string, number, string | null][] {
  return findFigures(text, 0, text.length).map(({ start, end, value, counted }) => [
    text.slice(start, end),
    value,
    counted && text.slice(counted.start, counted.end),
  ]);
}

test('a figure keeps its hedge and its scale, and knows what it counts', () => {
  expect(figuresIn('It employs more than 3.5 million workers.')).toEqual([
    ['more than 3.5 million', 3_500_000, 'workers'],
  ]);
  expect(figuresIn('Seven old ships sank.')).toEqual([['Seven', 7, 'old ships']]);
  expect(figuresIn('The hall has 1,250 seats.')).toEqual([['1,250', 1250, 'seats']]);
});

test.each([
  'It opened in 1953.',
  'On 5 May the gate closed.',
  'See section 12 and page 4.',
  'She retired at the age of 53.',
  'It lasted two or three days.',
  'A term of five (5) years begins.',
  'Between 1616 and 1618 the town grew.',
])('no count in: %s', (text) => {
  expect(figuresIn(text)).toEqual([]);
});
