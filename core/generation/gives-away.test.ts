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

const shownStem = {
  en: 'Do these sentences of the talk support the statement, and which one decides?',
  'zh-CN': '讲话中的这几句话是否支持下面的说法，依据是哪一句？',
};
const sentence = '李大湖守护水源，王小河清理河道。';

const sentences: QuestionOf<'evidence'> = {
  ...common('q-sentences', sentence, 0),
  kind: 'evidence',
  stem: shownStem,
  statement: word('清理河道的是王小河。'),
  passageId: 'talk.1',
  language: 'zh-CN',
  sentences: [
    { id: 's1', text: sentence, start: 0, end: 16 },
    { id: 's2', text: '水位上升了12厘米。', start: 16, end: 26 },
    { id: 's3', text: '大家都很高兴。', start: 26, end: 33 },
  ],
  key: ['s1'],
  verdict: true,
};

const whoDoesWhat: QuestionOf<'match'> = {
  ...common('q-match', sentence, 0),
  kind: 'match',
  stem: {
    en: 'Match each person of the talk with a deed.',
    'zh-CN': '请把讲话中的人物与所做的事配对。',
  },
  left: [
    { id: 'l1', wording: word('李大湖') },
    { id: 'l2', wording: word('王小河') },
  ],
  right: [
    { id: 'r1', wording: word('守护水源'), reason },
    { id: 'r2', wording: word('清理河道'), reason },
  ],
  key: { l1: 'r1', l2: 'r2' },
};

const howMuch: QuestionOf<'numeric'> = {
  ...common('q-number', '水位上升了12厘米', 16),
  kind: 'numeric',
  stem: {
    en: 'By how much, says the talk, did the water rise?',
    'zh-CN': '讲话说水位上升了多少厘米？',
  },
  value: 12,
  tolerance: 0,
  operation: null,
};

test('sentences that are shown tell the pairs that stand in them', () => {
  expect(givesAway(sentences, whoDoesWhat)).toBe(true);
  const apart = { ...sentences, sentences: sentences.sentences.slice(1) };
  expect(givesAway({ ...apart, id: 'q-apart' }, whoDoesWhat)).toBe(false);
  expect(givesAway(whoDoesWhat, sentences)).toBe(false);
});

test('sentences that are shown tell the number that stands in them', () => {
  const whole = { ...sentences, evidence: [...sentences.evidence, ...howMuch.evidence] };
  expect(givesAway(whole, howMuch)).toBe(true);
  expect(givesAway(whoKeepsTheLake, howMuch)).toBe(false);
});
