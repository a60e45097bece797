import { describe, expect, test } from 'vitest';
import { factsFrom, libraryFrom } from '@/tests/fixtures/drafts-from';
import { extractFacts } from '..';
import type { Clause } from './fact';

function clausesIn(text: string): Clause[] {
  return factsFrom(`A Title of Its Own\n\n${text}`).flatMap((fact) =>
    fact.type === 'clause' ? [fact] : [],
  );
}

const coresIn = (text: string): string[] => clausesIn(text).map(({ core }) => core.text);

describe('a statement', () => {
  test('is understood by itself', () => {
    expect(coresIn('The lighthouse of Skerry burned for nine days.')).toEqual([
      'The lighthouse of Skerry burned for nine days',
    ]);
  });

  test.each([
    'This led to a long strike in the yard.',
    'It was moved to another hall in June.',
    'Nora Berg painted him after the war.',
    'The owner refused to sell the pump.',
    'The mill was closed two years later.',
    'The second was built of stone and brick.',
    'For example, a mill may stand on a hill.',
    'The street was lit, but the mayor of Skerry found it even darker.',
    'The temperature of the ice is 0°C. As a result, the lake is closed.',
    'Skerry Bank helped two hundred boys and girls – those without parents – into work.',
    'Nora Berg was sent to Bergen last September.',
  ])('leaves out what needs the sentence before: %s', (text) => {
    expect(coresIn(text).filter((core) => !core.startsWith('The street was lit'))).toEqual([]);
  });

  test('may say "his" or "it" of its own subject', () => {
    expect(coresIn('Nora Berg sold her boat in Bergen.')).toHaveLength(1);
    expect(coresIn('Skerry Bank said it was seeking partners.')).toHaveLength(1);
  });

  test('speaks of its own text as "this Act"', () => {
    expect(coresIn('This Act applies to every library in the county.')).toHaveLength(1);
  });
});

describe('a biography', () => {
  const text =
    'Olaf Brandt\n\nBrandt was born in Bergen in 1890. He moved to Oslo in 1910. He studied law and his teachers praised him. ' +
    'Brandt met Nora Berg in 1912. He married in 1914. Brandt wrote his first book in 1920. He sold his house in 1931.';
  const clauses = factsFrom(text).flatMap((fact) => (fact.type === 'clause' ? [fact] : []));

  test('takes "he" for the person it is about, with the sentence that names him as proof', () => {
    const moved = clauses.find(({ core }) => core.text.startsWith('He moved'));
    expect(moved).toMatchObject({ name: 'Brandt', subjectKind: 'person' });
    expect(moved?.proof.text).toBe('Brandt was born in Bergen in 1890. He moved to Oslo in 1910.');
  });

  test('does not where somebody else was named in between', () => {
    expect(clauses.some(({ core }) => core.text.startsWith('He married'))).toBe(false);
  });
});

test('a text in translation is left to the finders for reports: its grammar can not be trusted', () => {
  const library = libraryFrom(
    'The Pier\n\nThe pier of Skerry was built in 1905. The council shall keep the pier in repair.',
  );
  const typesOf = (translation: boolean): string[] => {
    const documents = library.documents.map((document) => ({ ...document, translation }));
    return [...new Set(extractFacts({ ...library, documents }).map(({ type }) => type))];
  };
  expect(typesOf(false)).toEqual(['clause', 'norm']);
  expect(typesOf(true)).toEqual(['duty']);
});
