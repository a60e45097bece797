import { describe, expect, test } from 'vitest';
import type { QuestionOf } from '@/core/content';
import { glossQuestion, inLanguagesOnly } from './gloss-question';
import type { Names } from './names';

const cloze: QuestionOf<'cloze'> = {
  ...{ id: 'q', version: 1, languages: ['en', 'zh-CN'], kind: 'cloze', language: 'zh-CN' },
  stem: { en: 'Complete the words of the speech from the word bank.', 'zh-CN': '选词填空。' },
  rationale: { en: 'The text says so.', 'zh-CN': '原文如此。' },
  evidence: [
    {
      ...{ documentId: 'd', passageId: 'd.1', start: 0, end: 9, role: 'key' },
      ...{ quote: '水渠是梯田的命脉。', language: 'zh-CN' },
    },
  ],
  ...{ concepts: [], difficulty: 1, level: 'remember' },
  origin: { type: 'rule', rule: 'definition-cloze', generator: '1' },
  parts: [
    { type: 'text', text: '水渠是梯田的' },
    { type: 'blank', id: '1' },
  ],
  bank: [
    { id: 'a', wording: { text: '命脉', language: 'zh-CN', gloss: 'Lifeline' } },
    {
      ...{ id: 'b', wording: { text: '边界', language: 'zh-CN', gloss: 'Border' } },
      reason: { en: 'It stands elsewhere.', 'zh-CN': '见于别处。' },
    },
  ],
  key: { '1': 'a' },
};

const namesWith = (renderings: Record<string, string>): Names => ({
  ...{ concepts: new Map(), documents: new Map(), headings: new Map() },
  renderings: new Map(Object.entries(renderings)),
});

describe('sentences that a question shows', () => {
  test('are rendered, with the numbers of the blanks in the place of their words', () => {
    const names = namesWith({ 水渠是梯田的命脉: 'The canal is the lifeline of the terraces' });
    const glossed = glossQuestion(cloze, names);
    expect(glossed).toMatchObject({ gloss: 'The canal is the (1) of the terraces' });
    expect(glossed.languages).toEqual(['en', 'zh-CN']);
  });

  test('are closed by a full stop where the sentence is closed and its rendering is not', () => {
    const names = namesWith({ 水渠是梯田的命脉: 'The canal is the lifeline of the terraces' });
    const closed = { ...cloze, parts: [...cloze.parts, { type: 'text' as const, text: '。' }] };
    expect(glossQuestion(closed, names)).toMatchObject({
      gloss: 'The canal is the (1) of the terraces.',
    });
  });

  test('without a rendering are for readers of their language alone', () => {
    const plain = glossQuestion(cloze, namesWith({}));
    expect(plain.languages).toEqual(['zh-CN']);
    expect(plain.stem).toEqual({ 'zh-CN': '选词填空。' });
  });

  test('with a rendering that does not have the words of the blank are not rendered', () => {
    const names = namesWith({ 水渠是梯田的命脉: 'Terraces live by the canal' });
    expect(glossQuestion(cloze, names).languages).toEqual(['zh-CN']);
  });
});

test('a question for one language keeps its reasons in that language', () => {
  const [kept] = [inLanguagesOnly(cloze, ['en'])];
  expect(kept).toMatchObject({ bank: [{ id: 'a' }, { reason: { en: 'It stands elsewhere.' } }] });
  expect(JSON.stringify(kept)).not.toContain('见于别处');
});
