import { expect, test } from 'vitest';
import { factsFrom } from '@/tests/fixtures/drafts-from';

const rules =
  'Rules of the Workshop\n\nWear gloves when you lift a sheet. Never leave the saw running. Do not eat at the bench. ' +
  'If the belt slips, press the red button and call the foreman. Light bulbs hang over every bench. Time cards and old receipts.';
const found = factsFrom(rules).flatMap((fact) => (fact.type === 'instruction' ? [fact] : []));

test('sentences that begin with a verb tell what to do', () => {
  expect(found.map(({ action, forbidden }) => [action.text, forbidden])).toEqual([
    ['Wear gloves when you lift a sheet', false],
    ['leave the saw running', true],
    ['eat at the bench', true],
    ['press the red button and call the foreman', false],
  ]);
});

test('a condition stands before its action', () => {
  expect(found.at(-1)?.condition?.text).toBe('If the belt slips');
});

test('a text with one or two imperatives does not instruct', () => {
  const facts = factsFrom(
    'A Walk\n\nLook at the harbour from the hill. The harbour of Skerry is old.',
  );
  expect(facts.filter(({ type }) => type === 'instruction')).toEqual([]);
});

test('what stands under a head that forbids is not told to be done', () => {
  const facts = factsFrom(
    'Rules of the Society\n\nWear gloves when you lift a sheet. Press the red button in a storm. Call the foreman at night.\n\nMembers shall not:\n\n(a) Make statements on behalf of the Society;\n\n(b) Lend the keys of the boat house to a stranger.\n\nThe council meets in June.\n\nClose the gate of the yard at night.',
  );
  expect(facts.flatMap((fact) => (fact.type === 'instruction' ? [fact.action.text] : []))).toEqual([
    'Wear gloves when you lift a sheet',
    'Press the red button in a storm',
    'Call the foreman at night',
    'Close the gate of the yard at night',
  ]);
});
