import { expect, test } from 'vitest';
import { factsFrom } from '@/tests/fixtures/drafts-from';

function remarksIn(text: string): [string, string][] {
  return factsFrom(`The Pier of Skerry\n\n${text}`).flatMap((fact): [string, string][] =>
    fact.type === 'remark' ? [[fact.name, fact.said.text]] : [],
  );
}

test('who speaks stands after the words, before them, or in the sentence before', () => {
  expect(
    remarksIn(
      '“The new pier will bring more ships to the town,” said Nora Berg, an engineer. “Ships bring work for every family of Skerry.”',
    ),
  ).toEqual([
    ['Nora Berg', 'The new pier will bring more ships to the town'],
    ['Nora Berg', 'Ships bring work for every family of Skerry'],
  ]);
  expect(remarksIn('Olaf Brandt said: “The pier cost the town a great deal of money.”')).toEqual([
    ['Olaf Brandt', 'The pier cost the town a great deal of money'],
  ]);
});

test('a last name stands for the full name of the text', () => {
  expect(
    remarksIn(
      'Dr Nora Berg drew the plans. “Stone lasts longer than wood in salt water,” Berg said.',
    ),
  ).toEqual([['Nora Berg', 'Stone lasts longer than wood in salt water']]);
});

test.each([
  '“It will never bring as many ships as they hope for,” said Nora Berg.',
  '“Far too dear,” said Nora Berg.',
  '“The new pier will bring more ships to the town,” he said.',
  'Nobody said “The new pier will bring more ships to the town.”',
])('no remark where words or speaker need what stands before: %s', (text) => {
  expect(remarksIn(text)).toEqual([]);
});
