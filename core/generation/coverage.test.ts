import { expect, test } from 'vitest';
import type { Correction, Evidence, Passage, SourceDocument } from '@/core/content';
import { coverageOf } from '.';

const both = (text: string) => ({ en: text, 'zh-CN': text });

const document: SourceDocument = {
  id: 'talk',
  sourceId: 'talk',
  type: 'speech',
  language: 'zh-CN',
  translation: false,
  title: { text: 'talk', language: 'zh-CN' },
  citation: both('the talk'),
  speaker: null,
  publisher: null,
  date: null,
  place: null,
  cover: 'teal',
  provenance: both('made up for this test'),
  sections: [],
};

const texts = [
  '湖边的观测站每天清晨记录水位、水温和风向，二十年来从未间断。',
  '据报道，湖边的观测站每天清晨记录水位、水温和风向。',
  '山上的护林员每月检查一次防火道，并向镇里报告。',
  '这一句全部写错了，任何题目都不应当使用它来提问。',
];
const passages = texts.map(
  (text, index): Passage => ({
    id: `talk.${index + 1}`,
    documentId: 'talk',
    number: index + 1,
    language: 'zh-CN',
    text,
    pieces: [],
    before: [],
  }),
);

function wrong(defect: Correction['class'], passage: number): Correction {
  const quote = texts[passage - 1] ?? '';
  return {
    id: `c-${passage}`,
    sourceId: 'talk',
    class: defect,
    kind: 'test',
    quote,
    passageId: `talk.${passage}`,
    span: { start: 0, end: quote.length },
    note: both('note'),
    basis: 'text',
  };
}

function asking(passage: number, role: Evidence['role']) {
  return {
    id: `q-${passage}-${role}`,
    evidence: [
      {
        documentId: 'talk',
        passageId: `talk.${passage}`,
        start: 0,
        end: 2,
        quote: (texts[passage - 1] ?? '').slice(0, 2),
        language: 'zh-CN',
        role,
      } as const,
    ],
  };
}

test('a passage is covered by what proves a key, not by what a distractor was taken from', () => {
  const library = { documents: [document], passages, corrections: [wrong('A', 4)] };
  const coverage = coverageOf(library, [asking(1, 'key'), asking(3, 'contrast')]);
  expect(coverage.passages.map(({ questionIds }) => questionIds)).toEqual([
    ['q-1-key'],
    [],
    [],
    [],
  ]);
  expect(coverage).toMatchObject({ clean: 3, covered: 1, clusters: 2, coveredClusters: 1 });
});

test('passages that restate one another are one cluster, called after the first', () => {
  const library = { documents: [document], passages, corrections: [] };
  expect(coverageOf(library, []).passages.map(({ cluster }) => cluster)).toEqual([
    'talk.1',
    'talk.1',
    'talk.3',
    'talk.4',
  ]);
});

test.each(['A', 'B', 'C'] as const)(
  'words of a defect of class %s make no passage clean',
  (defect) => {
    const library = { documents: [document], passages, corrections: [wrong(defect, 4)] };
    expect(coverageOf(library, []).passages.map(({ clean }) => clean)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  },
);
