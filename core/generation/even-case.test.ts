import { expect, test } from 'vitest';
import type { Choice, ClozeDraft, Distractor, SingleDraft } from './draft';
import { evenCase } from './even-case';

function choice(text: string, gloss?: string): Choice {
  const wording = { text, language: 'en' as const };
  return { wording: gloss === undefined ? wording : { ...wording, gloss }, words: null };
}

function wrong(text: string, gloss?: string): Distractor {
  return { ...choice(text, gloss), reason: { en: 'Somebody else.' }, distance: 2 };
}

const common = {
  rule: 'duty-agent',
  variant: '',
  fact: {
    type: 'parallel',
    key: 'k',
    confidence: 1,
    slots: [],
    proof: {
      documentId: 'd',
      passageId: 'd.1',
      passageNumber: 1,
      start: 0,
      end: 1,
      text: 'x',
      language: 'en',
      noted: false,
    },
  },
  stem: {},
  rationale: {},
  evidence: [],
  concepts: [],
  level: 'remember',
  salience: 1,
} as const;

function single(key: Choice, ...distractors: Distractor[]): SingleDraft {
  return { ...common, kind: 'single-choice', key, distractors, arrangement: 'mixed' };
}

function textsOf(draft: SingleDraft): string[] {
  const even = evenCase(draft);
  if (even.kind !== 'single-choice') throw new Error('Another kind');
  return [even.key, ...even.distractors].map(({ wording }) => wording.text);
}

test('where some choices begin with a capital, all do', () => {
  const draft = single(choice('the whole crew'), wrong('Bakers of the town'), wrong('the mayor'));
  expect(textsOf(draft)).toEqual(['The whole crew', 'Bakers of the town', 'The mayor']);
});

test('choices that begin alike stay as they are', () => {
  const draft = single(choice('bake bread'), wrong('sell cakes'));
  expect(textsOf(draft)).toEqual(['bake bread', 'sell cakes']);
});

test('glosses are made alike without touching the words', () => {
  const even = evenCase(single(choice('面包师', 'bakers'), wrong('市长', 'The mayor')));
  if (even.kind !== 'single-choice') throw new Error('Another kind');
  expect(even.key.wording).toEqual({ text: '面包师', language: 'en', gloss: 'Bakers' });
});

test('words of a bank keep their letters', () => {
  const draft: ClozeDraft = {
    ...common,
    kind: 'cloze',
    language: 'en',
    parts: ['They bake with '],
    distractors: [wrong('salt'), wrong('Rye')],
  };
  expect(evenCase(draft)).toBe(draft);
});
