import { expect, test } from 'vitest';
import { NameReader } from './names';

const text =
  'Mara Lindqvist founded the Harbour Museum in Bergen. Captain Olaf Brandt gave it his maps. Lindqvist left for Kenya in March.';
const reader = new NameReader([text]);

test('persons, bodies and places are told apart', () => {
  expect(reader.namesIn(text).map(({ text: name, kind }) => [name, kind])).toEqual([
    ['Mara Lindqvist', 'person'],
    ['Harbour Museum', 'body'],
    ['Captain Olaf Brandt', 'person'],
    ['Lindqvist', 'person'],
    ['Kenya', 'place'],
  ]);
});

test('a surname stands for the whole name', () => {
  expect(reader.fullName('Lindqvist')).toBe('Mara Lindqvist');
  expect(reader.overlap('Lindqvist', 'Mara Lindqvist')).toBe(true);
  expect(reader.overlap('Brandt', 'Lindqvist')).toBe(false);
});

test('a country does not stand for a city', () => {
  const groups = new NameReader([]).namesIn('They met in Rome and in Spain.');
  expect(groups.map(({ group }) => group)).toEqual(['city', 'country']);
});

test('months, medals and common words after a title are no persons', () => {
  const names = new NameReader([], new Set(['election']));
  expect(names.namesIn('The General Election and the Victoria Cross were held in May.')).toEqual(
    [],
  );
});
