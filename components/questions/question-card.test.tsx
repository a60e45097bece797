import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { shownAnswer } from '@/core/assignments';
import {
  type Answer,
  defaultOrder,
  type Language,
  type Library,
  languages,
  publicView,
  type Question,
  QuestionSchema,
  questionKinds,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { messagesFor } from '@/i18n/messages';
import { QuestionCard } from './question-card';

// A link asks for the router, which there is only in a page.
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

const text = '执着专注、精益求精、一丝不苟、追求卓越的工匠精神。';
const passage = {
  id: 'speech.8',
  documentId: 'speech',
  number: 8,
  language: 'zh-CN',
  text,
  pieces: [],
  before: [],
} as const;

const library: Pick<Library, 'documents' | 'passages' | 'corrections'> = {
  documents: [
    {
      id: 'speech',
      sourceId: 'file',
      type: 'speech',
      language: 'zh-CN',
      translation: false,
      title: { text: '讲话', language: 'zh-CN' },
      citation: { en: 'the speech', 'zh-CN': '讲话' },
      speaker: null,
      publisher: null,
      date: null,
      place: null,
      cover: 'indigo',
      provenance: {},
      sections: [],
    },
  ],
  passages: [passage],
  corrections: [],
};

const common = {
  id: 'q',
  version: 1,
  languages: ['en', 'zh-CN'],
  stem: { en: 'Which phrases?', 'zh-CN': '哪些词语？' },
  rationale: { en: 'The rationale.', 'zh-CN': '理由在此。' },
  evidence: [
    {
      documentId: 'speech',
      passageId: 'speech.8',
      start: 0,
      end: 4,
      quote: '执着专注',
      language: 'zh-CN',
      role: 'key',
    },
  ],
  concepts: [],
  difficulty: 1,
  level: 'remember',
  origin: { type: 'rule', rule: 'x', generator: '1' },
};

const option = (id: string, text: string, reason?: string) => ({
  id,
  wording: { text, language: 'zh-CN' },
  ...(reason ? { reason: { en: reason, 'zh-CN': reason } } : {}),
});

/** `secret` stands in the page once it is answered, and before that nowhere. */
const cases: { question: Question; wrong: Answer; secret?: string }[] = [
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'single-choice',
      options: [option('a', '执着专注'), option('b', '争创一流', 'SECRET')],
      key: 'a',
    }),
    wrong: { kind: 'single-choice', option: 'b' },
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'multiple-choice',
      options: [
        option('a', '执着专注'),
        option('b', '争创一流', 'SECRET'),
        option('c', '精益求精'),
      ],
      key: ['a', 'c'],
    }),
    wrong: { kind: 'multiple-choice', options: ['a', 'b'] },
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'true-false',
      statement: { text: '这是讲话。', language: 'zh-CN' },
      key: false,
      correction: { text: 'SECRET', language: 'zh-CN' },
    }),
    wrong: { kind: 'true-false', value: true },
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'cloze',
      language: 'zh-CN',
      parts: [
        { type: 'text', text: '四个词语是' },
        { type: 'blank', id: 'x' },
      ],
      bank: [option('a', '执着专注'), option('b', '争创一流', 'SECRET')],
      key: { x: 'a' },
    }),
    wrong: { kind: 'cloze', blanks: { x: 'b' } },
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'match',
      left: [option('l', '工匠精神'), option('m', '劳模精神')],
      right: [option('a', '执着专注', '执着专注 SECRET'), option('b', '争创一流', 'SECRET')],
      key: { l: 'a', m: 'b' },
    }),
    wrong: { kind: 'match', pairs: { l: 'b' } },
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'order',
      items: [option('a', '执着专注'), option('b', '精益求精'), option('c', '一丝不苟')],
      key: ['a', 'b', 'c'],
    }),
    wrong: { kind: 'order', items: ['b', 'a', 'c'] },
    secret: 'is-incorrect',
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'classify',
      bins: [option('x', '工匠精神'), option('y', '劳模精神')],
      cards: [
        ...[option('a', '执着专注', 'SECRET'), option('b', '争创一流', 'SECRET')],
        ...[option('c', '精益求精', 'SECRET'), option('d', '甘于奉献', 'SECRET')],
      ],
      key: { a: 'x', b: 'y', c: 'x', d: 'y' },
    }),
    wrong: { kind: 'classify', cards: { a: 'y', b: 'y' } },
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'numeric',
      value: 7351,
      tolerance: 0,
      unit: { en: 'people', 'zh-CN': '人' },
      operation: {
        type: 'sum',
        operands: [
          { evidence: 0, text: '7350', value: 7350 },
          { evidence: 0, text: '1', value: 1 },
        ],
      },
    }),
    wrong: { kind: 'numeric', text: '12' },
    secret: '7350 + 1 =',
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'short-answer',
      accepted: { 'zh-CN': ['SECRET 执着'] },
      longest: 40,
    }),
    wrong: { kind: 'short-answer', text: '争创一流' },
  },
  {
    question: QuestionSchema.parse({
      ...common,
      kind: 'evidence',
      statement: { text: '工匠专注。', language: 'zh-CN' },
      passageId: 'speech.8',
      language: 'zh-CN',
      sentences: [
        { id: 'a', text: '执着专注。', start: 0, end: 5 },
        { id: 'b', text: '精益求精。', start: 5, end: 10 },
      ],
      key: ['a'],
      verdict: true,
    }),
    wrong: { kind: 'evidence', verdict: false, sentences: ['b'] },
    secret: 'is-missed',
  },
];

function render(
  question: Question,
  language: Language,
  feedback: Feedback | null,
  answer: Answer | null = null,
): string {
  const order = defaultOrder(question);
  const shown = publicView(question, language, order);
  const value = answer && shownAnswer(answer, order);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={messagesFor(language)} timeZone="UTC">
      <QuestionCard question={shown} value={value} onChange={() => undefined} feedback={feedback} />
    </NextIntlClientProvider>,
  );
}

describe('QuestionCard', () => {
  it('is tried with every kind', () => {
    expect(cases.map(({ question }) => question.kind)).toEqual(questionKinds);
  });

  for (const { question, wrong, secret = 'SECRET' } of cases) {
    for (const language of languages) {
      it(`asks ${question.kind} in ${language} and says nothing of the answer`, () => {
        const html = render(question, language, null);
        expect(html).toContain(language === 'en' ? 'Which phrases?' : '哪些词语？');
        expect(html).not.toMatch(/SECRET|rationale|理由在此|class="evidence/);
        expect(html).not.toContain(secret);
      });

      it(`shows ${question.kind} in ${language} answered: verdict, reason and evidence`, () => {
        const order = defaultOrder(question);
        const feedback = feedbackFor({ question, answer: wrong, order, language, library });
        const html = render(question, language, feedback, wrong);
        expect(html).toContain(secret);
        expect(html).toContain(language === 'en' ? 'The rationale.' : '理由在此。');
        expect(html).toContain('/library/documents/speech?evidence=speech.8:0-4#p8');
        expect(html).toContain('<mark class="ev-mark" lang="zh-Hans">执着专注</mark>');
        expect(html).not.toContain('<button');
      });
    }
  }

  it('tells every state of an option in words', () => {
    const [, multiple] = cases;
    if (!multiple) throw new Error('no case');
    const feedback = feedbackFor({
      question: multiple.question,
      answer: multiple.wrong,
      order: defaultOrder(multiple.question),
      language: 'en',
      library,
    });
    const html = render(multiple.question, 'en', feedback);
    for (const word of ['You chose this', 'Not this one', 'Missed', 'Not yet.']) {
      expect(html).toContain(word);
    }
  });
});
