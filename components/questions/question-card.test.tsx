import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  defaultOrder,
  type Language,
  type Library,
  languages,
  publicView,
  type Question,
  QuestionSchema,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { messagesFor } from '@/i18n/messages';
import { QuestionCard } from './question-card';

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

const cases: { question: Question; wrong: Answer }[] = [
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
];

function render(question: Question, language: Language, feedback: Feedback | null): string {
  const shown = publicView(question, language, defaultOrder(question));
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={messagesFor(language)} timeZone="UTC">
      <QuestionCard question={shown} value={null} onChange={() => undefined} feedback={feedback} />
    </NextIntlClientProvider>,
  );
}

describe('QuestionCard', () => {
  for (const { question, wrong } of cases) {
    for (const language of languages) {
      it(`asks ${question.kind} in ${language} and says nothing of the answer`, () => {
        const html = render(question, language, null);
        expect(html).toContain(language === 'en' ? 'Which phrases?' : '哪些词语？');
        expect(html).not.toMatch(/SECRET|rationale|理由在此|evidence/);
      });

      it(`shows ${question.kind} in ${language} answered: verdict, reason and evidence`, () => {
        const order = defaultOrder(question);
        const feedback = feedbackFor({ question, answer: wrong, order, language, library });
        const html = render(question, language, feedback);
        expect(html).toContain('SECRET');
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
