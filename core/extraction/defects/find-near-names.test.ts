import { expect, it } from 'vitest';
import type { Passage } from '@/core/content';
import { findNearNames } from './find-near-names';

function namesSeen(text: string): string[] {
  const passage: Passage = {
    id: 'd.1',
    documentId: 'd',
    number: 1,
    language: 'en',
    text,
    pieces: [],
    before: [],
  };
  return findNearNames([passage]).map(({ span }) => text.slice(span.start, span.end));
}

it('a name that differs from a frequent one by a letter is seen, with its possessive', () => {
  const text = 'We met Roddick in May. Then Roddick won. It was Rodick’s last match.';
  expect(namesSeen(text)).toEqual(['Rodick']);
});

it('a people and its land, and one and many, are different words', () => {
  const text =
    'We left Germany in May. In Germany the Germans and in Sweden, in Sweden the Swedes said so. It was the Confederacy, and the Confederacy’s end.';
  expect(namesSeen(text)).toEqual([]);
});
