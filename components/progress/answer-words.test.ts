import { describe, expect, it } from 'vitest';
import { shownAnswer } from '@/core/assignments';
import { defaultOrder, keyAnswer, publicView, type Question } from '@/core/content';
import { feedbackFor } from '@/core/grading';
import {
  classifyKeyXxyy,
  evidenceKeyB,
  matchKeyXyz,
  numericKey2493,
  orderKeyAbcde,
  shortAnswer,
} from '@/tests/fixtures/sample-questions';
import { answerWords } from './answer-words';

const common = {
  id: 'q',
  version: 1,
  languages: ['en' as const],
  stem: { en: 'According to the speech, which?' },
  rationale: { en: 'It says so.' },
  evidence: [
    {
      documentId: 'd',
      passageId: 'd.1',
      start: 0,
      end: 2,
      quote: '劳动',
      language: 'zh-CN' as const,
      role: 'key' as const,
    },
  ],
  concepts: [],
  difficulty: 1 as const,
  level: 'remember' as const,
  origin: { type: 'rule' as const, rule: 'r', generator: '1' },
};
const option = (id: string, text: string) => ({
  id,
  wording: { text, language: 'zh-CN' as const },
});
const library = {
  documents: [
    {
      id: 'd',
      sourceId: 's',
      type: 'speech' as const,
      language: 'zh-CN' as const,
      translation: false,
      title: { text: '讲话', language: 'zh-CN' as const },
      citation: { en: 'the speech' },
      speaker: null,
      publisher: null,
      date: null,
      place: null,
      cover: 'indigo' as const,
      provenance: {},
      sections: [],
    },
  ],
  passages: [
    {
      id: 'd.1',
      documentId: 'd',
      number: 1,
      language: 'zh-CN' as const,
      text: '劳动光荣。',
      pieces: [],
      before: [],
    },
  ],
  corrections: [],
};

function read(
  question: Question,
  order: readonly string[],
  stored: Parameters<typeof feedbackFor>[0]['answer'],
  shown: Parameters<typeof answerWords>[1],
) {
  const feedback = feedbackFor({ question, answer: stored, order, language: 'en', library });
  return answerWords(publicView(question, 'en', order), shown, feedback);
}

describe('answerWords', () => {
  it('names what was chosen and what was right, whatever the order shown', () => {
    const question: Question = {
      ...common,
      kind: 'multiple-choice',
      options: [option('a', '甲'), option('b', '乙'), option('c', '丙')],
      key: ['a', 'c'],
    };
    const words = read(
      question,
      ['c', 'b', 'a'],
      { kind: 'multiple-choice', options: ['c', 'b'] },
      { kind: 'multiple-choice', options: ['1', '2'] },
    );
    expect(words.chosen).toMatchObject([{ text: '丙' }, { text: '乙' }]);
    expect(words.right.map((word) => word.type === 'words' && word.text).sort()).toEqual([
      '丙',
      '甲',
    ]);
  });

  it('keeps a question that was left open apart from a wrong answer', () => {
    const question: Question = {
      ...common,
      kind: 'true-false',
      statement: { text: '劳动光荣', language: 'zh-CN' },
      key: true,
    };
    expect(read(question, [], null, null)).toEqual({
      chosen: [],
      right: [{ type: 'side', value: true }],
    });
  });

  it('puts the words of a cloze in the order of its blanks', () => {
    const question: Question = {
      ...common,
      kind: 'cloze',
      language: 'zh-CN',
      parts: [
        { type: 'blank', id: 'x' },
        { type: 'text', text: '和' },
        { type: 'blank', id: 'y' },
      ],
      bank: [option('a', '甲'), option('b', '乙'), option('c', '丙')],
      key: { x: 'a', y: 'b' },
    };
    const words = read(
      question,
      ['a', 'b', 'c'],
      { kind: 'cloze', blanks: { y: 'c', x: 'a' } },
      { kind: 'cloze', blanks: { y: '3', x: '1' } },
    );
    expect(words.chosen).toMatchObject([{ text: '甲' }, { text: '丙' }]);
    expect(words.right).toMatchObject([{ text: '甲' }, { text: '乙' }]);
  });

  it('puts rows beside their partners, items in their order, and a number with its unit', () => {
    const order = (question: Question) => defaultOrder(question);
    const right = (question: Question) => {
      const key = keyAnswer(question);
      return read(question, order(question), key, shownAnswer(key, order(question)));
    };
    const pairs = right(matchKeyXyz);
    expect(pairs.chosen).toEqual(pairs.right);
    expect(pairs.right[0]).toMatchObject({ from: { text: '词1' }, to: { text: '词x' } });
    const sorted = right(classifyKeyXxyy);
    expect(sorted.chosen).toHaveLength(4);
    expect(sorted.chosen).toEqual(sorted.right);
    expect(right(orderKeyAbcde).right).toMatchObject(
      [...'abcde'].map((id) => ({ text: `词${id}` })),
    );
    expect(right(orderKeyAbcde).chosen).toEqual(right(orderKeyAbcde).right);
    expect(right(numericKey2493)).toMatchObject({
      chosen: [{ text: '2493' }],
      right: [{ text: '2493 people' }],
    });
    expect(right(shortAnswer).right).toMatchObject([
      { text: 'talent' },
      { text: 'quality of workers' },
    ]);
    expect(right(evidenceKeyB).right).toMatchObject([
      { type: 'side', value: false },
      { text: '二。' },
    ]);
  });
});
