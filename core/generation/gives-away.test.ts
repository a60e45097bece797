import { expect, test } from 'vitest';
import type { Question, QuestionOf } from '@/core/content';
import { givesAway } from '.';

const reason = { en: 'It stands elsewhere.', 'zh-CN': '它见于别处。' };

function common(id: string, quote: string, start: number) {
  return {
    id,
    version: 1,
    languages: ['en', 'zh-CN'],
    rationale: { en: 'The text says so.', 'zh-CN': '原文写明了这一点。' },
    evidence: [
      {
        documentId: 'talk',
        passageId: 'talk.1',
        start,
        end: start + quote.length,
        quote,
        language: 'zh-CN',
        role: 'key',
      },
    ],
    concepts: [],
    difficulty: 2,
    level: 'remember',
    origin: { type: 'rule', rule: 'test', generator: '1' },
  } satisfies Partial<Question>;
}

const word = (text: string) => ({ text, language: 'zh-CN' }) as const;

const whoKeepsTheLake: QuestionOf<'single-choice'> = {
  ...common('q-who', '李大湖守护水源', 0),
  kind: 'single-choice',
  stem: {
    en: 'Who, according to the talk, guards the water?',
    'zh-CN': '根据讲话，是谁守护水源的？',
  },
  options: [
    { id: 'a', wording: word('李大湖') },
    { id: 'b', wording: word('王小河'), reason },
    { id: 'c', wording: word('陈长江'), reason },
  ],
  key: 'a',
};

const fillTheLake: QuestionOf<'cloze'> = {
  ...common('q-fill', '李大湖守护水源', 0),
  kind: 'cloze',
  language: 'zh-CN',
  stem: { en: 'Complete the words of the talk.', 'zh-CN': '把讲话中的这句话补充完整。' },
  parts: [
    { type: 'text', text: '李大湖' },
    { type: 'blank', id: '1' },
    { type: 'text', text: '水源' },
  ],
  bank: [
    { id: 'a', wording: word('守护') },
    { id: 'b', wording: word('寻找'), reason },
  ],
  key: { 1: 'a' },
};

function statement(text: string, start: number, correction?: string): QuestionOf<'true-false'> {
  return {
    ...common(`q-${text}`, text, start),
    kind: 'true-false',
    stem: { en: 'Does this agree with the talk?', 'zh-CN': '下面的说法与讲话一致吗？' },
    statement: word(text),
    key: correction === undefined,
    ...(correction === undefined ? {} : { correction: word(correction) }),
  };
}

test('a statement that shows the sentence tells who is asked for', () => {
  expect(givesAway(statement('李大湖守护水源。', 0), whoKeepsTheLake)).toBe(true);
});

test('a sentence with a blank elsewhere tells who is asked for, and the stem tells the blank', () => {
  expect(givesAway(fillTheLake, whoKeepsTheLake)).toBe(true);
  expect(givesAway(whoKeepsTheLake, fillTheLake)).toBe(true);
});

test('a rationale counts, because it is read before the next question', () => {
  const told = {
    ...statement('湖面开阔。', 40),
    rationale: { en: 'The talk says so.', 'zh-CN': '原文说，李大湖守护水源。' },
  };
  expect(givesAway(told, fillTheLake)).toBe(true);
});

test('the name alone, about something else, tells nothing', () => {
  expect(givesAway(statement('李大湖喜欢唱歌。', 80), whoKeepsTheLake)).toBe(false);
});

test('a false statement tells nothing by what it says wrongly, its correction is told by the source', () => {
  const wrong = statement('王小河守护水源。', 0, '李大湖守护水源。');
  expect(givesAway(wrong, whoKeepsTheLake)).toBe(false);
  expect(givesAway(statement('李大湖守护水源。', 0), wrong)).toBe(true);
});

test('no question gives itself away', () => {
  expect(givesAway(fillTheLake, fillTheLake)).toBe(false);
});
