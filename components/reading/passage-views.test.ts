import { describe, expect, it } from 'vitest';
import type { Correction, Library } from '@/core/content';
import { passageViews } from './passage-views';

const correction = (letter: Correction['class'], start: number, end: number): Correction => ({
  id: letter,
  sourceId: 's',
  class: letter,
  kind: 'typo',
  quote: '',
  passageId: 'd.1',
  span: { start, end },
  note: { en: `note ${letter}`, 'zh-CN': `注${letter}` },
  basis: 'inferred',
});

const passage = (documentId: string, number: number) => ({
  id: `${documentId}.${number}`,
  documentId,
  number,
  language: 'zh-CN' as const,
  text: '劳动是一切幸福的源泉。',
  pieces: [],
  before: [],
});

const document = (id: string) => ({
  id,
  sourceId: 's',
  type: 'speech' as const,
  language: 'zh-CN' as const,
  translation: false,
  title: { text: '讲话', language: 'zh-CN' as const },
  citation: { en: `the speech ${id}`, 'zh-CN': `讲话${id}` },
  speaker: null,
  publisher: null,
  date: null,
  place: null,
  cover: 'indigo' as const,
  provenance: {},
  sections: [],
});

const library = {
  sources: [],
  documents: [document('d'), document('e')],
  passages: [passage('d', 1), passage('d', 2), passage('e', 1)],
  corrections: [
    correction('A', 0, 2),
    correction('B', 5, 7),
    correction('C', 2, 3),
    correction('D', 3, 4),
  ],
  concepts: [],
  glossary: [
    {
      id: 'g',
      passageId: 'd.2',
      span: { start: 0, end: 2 },
      term: '劳动',
      pinyin: 'láodòng',
      note: { en: 'labor', 'zh-CN': '劳动' },
      conceptId: null,
    },
  ],
  modules: [],
} satisfies Library;

const views = (passageIds: readonly string[], mixed: boolean) =>
  passageViews({ library, passageIds, language: 'en', mixed });

describe('passageViews', () => {
  it('shows doubtful readings as notes with what they rest on, and leaves the text alone', () => {
    const [first] = views(['d.1'], false);
    expect(first?.text).toBe('劳动是一切幸福的源泉。');
    expect(first?.notes.map(({ note, basis }) => [note?.text, basis])).toEqual([
      ['note A', 'inferred'],
      ['note B', 'inferred'],
    ]);
    expect(first?.notes[0]?.term).toEqual({ text: '劳动', lang: 'zh-Hans' });
  });

  it('numbers the notes through the page', () => {
    const all = views(['d.1', 'd.2'], false).flatMap(({ notes }) => notes);
    expect(all.map(({ index }) => index)).toEqual([1, 2, 3]);
  });

  it('names the document where a module turns to another one, and keeps the anchors apart', () => {
    const mixed = views(['d.1', 'd.2', 'e.1'], true);
    expect(mixed.map(({ source }) => source?.text ?? null)).toEqual([
      'the speech d',
      null,
      'the speech e',
    ]);
    expect(new Set(mixed.map(({ anchor }) => anchor)).size).toBe(3);
    expect(views(['d.1'], false)[0]?.anchor).toBe('p1');
  });

  it('leaves out a passage that is not there', () => {
    expect(views(['none', 'd.1'], false)).toHaveLength(1);
  });
});
