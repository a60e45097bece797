import { expect, test } from 'vitest';
import { factsFrom } from '@/tests/fixtures/drafts-from';

function turnedIn(text: string): (readonly string[] | null)[] {
  return factsFrom(`A Title of Its Own\n\n${text}`).flatMap((fact) =>
    fact.type === 'clause'
      ? [
          fact.turned && [
            fact.turned.subject.text,
            fact.turned.verb,
            ...fact.turned.rest.map((one) => one.text),
          ],
        ]
      : [],
  );
}

test('an active clause with one object is read from the other side', () => {
  expect(turnedIn('Nora Berg designed the new pier in 1905.')).toEqual([
    ['the new pier', 'was designed', 'in 1905'],
  ]);
  expect(turnedIn('The town sold two steamers to a bank.')).toEqual([
    ['two steamers', 'were sold', 'to a bank'],
  ]);
});

test('a passive clause with "by" is read from the side of who acts', () => {
  expect(turnedIn('The new pier was designed by Nora Berg in 1905.')).toEqual([
    ['Nora Berg', 'designed', 'in 1905'],
  ]);
});

test.each([
  'Nora Berg walked to the new pier.',
  'Nora Berg designed the new pier and sold it.',
  'The storm produced strong winds in the town.',
  'The new pier was designed by drawing on the sand.',
  'The new pier must be designed by Nora Berg.',
  'The town recorded the sounds made by ferries.',
])('what can be taken in two ways is left as it is: %s', (text) => {
  expect(turnedIn(text).filter((one) => one !== null)).toEqual([]);
});
