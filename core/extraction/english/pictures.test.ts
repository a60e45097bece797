import { expect, test } from 'vitest';
import { factsFrom } from '@/tests/fixtures/drafts-from';

const told = 'The pump of Skerry lifts the water of the harbour into a stone tank.';

test('what a picture shows is no fact of the text', () => {
  const sentences = (text: string): string[] =>
    factsFrom(`The Pump\n\n${text}`).map(({ proof }) => proof.text);
  expect(sentences(told)).toContain(told);
  expect(sentences(`This diagram shows the pump from the side. ${told}`)).toEqual([]);
  expect(sentences(`Part A of this figure shows the pump from the side. ${told}`)).toEqual([]);
});
