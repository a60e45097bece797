import { describe, expect, test } from 'vitest';
import { findOccurrences } from './concept-occurrences';
import type { Concept, Passage } from './library';

const concept = (id: string, en: string, zh: string, aliases: string[] = []): Concept => ({
  ...{ id, kind: 'body', name: { en, 'zh-CN': zh }, pinyin: null, aliases, parentId: null },
  ...{ note: {}, evidence: [], relations: [] },
});

const passage = (id: string, text: string): Passage => ({
  ...{ id, documentId: 'd', number: 1, language: 'en', text, pieces: [], before: [] },
});

const unions = concept('unions', 'Trade unions', '工会');
const federation = concept('acftu', 'All-China Federation of Trade Unions', '中华全国总工会', [
  '全国总工会',
]);
const concepts = [unions, federation];

const wordsOf = (wanted: Concept, text: string) =>
  findOccurrences(wanted, concepts, [passage('d.1', text)]).flatMap(({ namings }) =>
    namings.map(({ start, end }) => text.slice(start, end)),
  );

describe('where a concept is named', () => {
  test('a name within a longer name of another concept does not count', () => {
    expect(wordsOf(unions, '中华全国总工会领导工会。')).toEqual(['工会']);
    expect(wordsOf(unions, 'the All-China Federation of Trade Unions')).toEqual([]);
  });

  test('of a name within a name of the same concept the longer one is found, once', () => {
    expect(wordsOf(federation, '中华全国总工会，全国总工会')).toEqual([
      '中华全国总工会',
      '全国总工会',
    ]);
  });

  test('case, white space and the shape of apostrophes do not matter; parts of words are no name', () => {
    const congress = concept('congress', 'Workers’ congress', '职工代表大会');
    const text = "A workers'\n congress, not a workers' congressman.";
    const found = findOccurrences(congress, [congress], [passage('d.1', text)]);
    expect(found[0]?.namings.map(({ start, end }) => text.slice(start, end))).toEqual([
      "workers'\n congress",
    ]);
  });

  test('where only the evidence stands, its words are given; where a name stands in it, the name', () => {
    const quote = 'labor is honest';
    const evidence = { documentId: 'd', passageId: 'd.1', start: 0, end: 15, quote };
    const proved: Concept = {
      ...concept('honesty', 'Honesty', '诚实'),
      evidence: [{ ...evidence, language: 'en', role: 'key' }],
    };
    const [only] = findOccurrences(proved, [proved], [passage('d.1', 'labor is honest, he said')]);
    expect(only?.namings).toEqual([{ start: 0, end: 15, name: null }]);
    const [named] = findOccurrences(proved, [proved], [passage('d.1', 'honesty of work')]);
    expect(named?.namings).toEqual([{ start: 0, end: 7, name: 'Honesty' }]);
  });
});
