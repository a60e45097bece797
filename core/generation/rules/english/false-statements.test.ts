import { expect, test } from 'vitest';
import { draftsFrom } from '@/tests/fixtures/drafts-from';
import { swapClauseSlot } from './clause-swap';
import { askWhichYear } from './year-of';

/** The false statements about a text. */
function falsified(text: string): string[] {
  return draftsFrom(swapClauseSlot, `The Old Days of Skerry\n\n${text}`).flatMap((draft) =>
    draft.kind === 'true-false' && draft.variant === 'false' ? [draft.statement.text] : [],
  );
}

test('"before" stands for "after" where both make sense', () => {
  expect(falsified('The fishermen of Skerry left the harbour after the great flood.')).toEqual([
    'The fishermen of Skerry left the harbour before the great flood.',
  ]);
  expect(
    falsified('The fishermen of Skerry left the harbour two days after the great flood.'),
  ).toEqual([]);
  expect(
    falsified('The fishermen of Skerry left the harbour before losing all boats there.'),
  ).toEqual([]);
});

test('nobody dies before an illness', () => {
  expect(falsified('The fishermen of Skerry died after the great flood.')).toEqual([]);
});

test('the day of a date is no count that could be larger', () => {
  const made = falsified(
    'The council of Skerry praised the December 20 signing of the harbour treaty in public.',
  );
  expect(made.filter((text) => !text.includes('December 20'))).toEqual([]);
});

test('a statement begins without the word that ties it to the sentence before', () => {
  expect(
    falsified('Conversely, the fishermen of Skerry left the harbour after the great flood.'),
  ).toEqual(['The fishermen of Skerry left the harbour before the great flood.']);
});

test('a word that the statement has twice has no opposite in it', () => {
  expect(
    falsified('The urban council of Skerry rebuilt the urban quarter beside the harbour.'),
  ).toEqual([]);
});

test('a second statement after the first is not asked about with it', () => {
  const stems = draftsFrom(
    askWhichYear,
    'The Old Days of Skerry\n\nThe walls of the fort were opened and work began in 1905. The town built the pier in 1908. The town bought the ferry in 1911. The town sold the mill in 1915.',
  ).map(({ stem }) => stem.en ?? '');
  expect(stems).toHaveLength(3);
  expect(stems.join(' ')).not.toContain('began');
});

test('a year is chosen among others of the text, and written where it has too few', () => {
  const years = (text: string): string[] =>
    draftsFrom(askWhichYear, `The Old Days of Skerry\n\n${text}`).map(({ kind }) => kind);
  expect(
    years(
      'The town built the pier in 1905. The town bought the ferry in 1911. The town sold the mill in 1790.',
    ),
  ).toEqual(['short-answer', 'short-answer', 'short-answer']);
});
