import { describe, expect, it } from 'vitest';
import { type Answer, defaultOrder, type Library, type Question } from '@/core/content';
import {
  clozeKeyXy,
  falseStatement,
  multipleKeyAbc,
  singleKeyB,
} from '@/tests/fixtures/sample-questions';
import { feedbackFor } from './feedback';
import { FeedbackSchema } from './grade';

const library: Pick<Library, 'documents' | 'passages' | 'corrections'> = {
  documents: [
    {
      id: 'd',
      sourceId: 's',
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
  passages: [
    {
      id: 'd.1',
      documentId: 'd',
      number: 1,
      language: 'zh-CN',
      text: '开头。要一心一意，向前。结尾。',
      pieces: [],
      before: [],
    },
  ],
  corrections: [
    correction('in', 'B', { start: 8, end: 11 }),
    correction('elsewhere', 'B', { start: 12, end: 14 }),
    correction('class D', 'D', { start: 4, end: 6 }),
  ],
};

function correction(id: string, kind: 'B' | 'D', span: { start: number; end: number }) {
  return {
    id,
    sourceId: 's',
    class: kind,
    kind: 'misprint',
    quote: '',
    passageId: 'd.1',
    span,
    note: { en: `Note ${id}`, 'zh-CN': `注${id}` },
    basis: 'text',
  } as const;
}

function feedback(question: Question, answer: Answer | null, language: 'en' | 'zh-CN' = 'en') {
  const order = [...defaultOrder(question)].reverse();
  const made = feedbackFor({ question, answer, order, language, library });
  return FeedbackSchema.parse(made);
}

describe('marks', () => {
  it('show the choice, the key and a reason for each distractor under the ids that were shown', () => {
    const { marks } = feedback(singleKeyB, { kind: 'single-choice', option: 'a' });
    expect(marks).toEqual([
      { id: '4', state: 'incorrect', reason: 'Not a.' },
      { id: '3', state: 'missed', reason: null },
      { id: '2', state: 'off', reason: 'Not c.' },
      { id: '1', state: 'off', reason: 'Not d.' },
    ]);
  });

  it('tell found from missed in multiple choice, in the language that was asked for', () => {
    const answer: Answer = { kind: 'multiple-choice', options: ['a', 'd'] };
    const { marks, grade } = feedback(multipleKeyAbc, answer, 'zh-CN');
    expect(marks.map(({ state }) => state)).toEqual([
      'correct',
      'missed',
      'missed',
      'incorrect',
      'off',
    ]);
    expect(marks[3]?.reason).toBe('不是d。');
    expect(grade).toMatchObject({ earned: 0, found: 1, expected: 3 });
  });

  it('show both sides of true-false, and the statement as the source has it', () => {
    const { marks, solution } = feedback(falseStatement, { kind: 'true-false', value: true });
    expect(marks.map(({ id, state }) => [id, state])).toEqual([
      ['true', 'incorrect'],
      ['false', 'missed'],
    ]);
    expect(solution).toEqual([{ id: 'correction', text: '一心一意', lang: 'zh-Hans' }]);
  });

  it('show each blank of a cloze with the word that belongs there', () => {
    const { marks, solution } = feedback(clozeKeyXy, { kind: 'cloze', blanks: { '1': 'z' } });
    expect(marks).toEqual([
      { id: '1', state: 'incorrect', reason: 'Not z.' },
      { id: '2', state: 'missed', reason: null },
    ]);
    expect(solution.map(({ id, text }) => [id, text])).toEqual([
      ['1', '词x'],
      ['2', '词y'],
    ]);
  });

  it('show the key of what was handed in empty', () => {
    const { marks, grade } = feedback(singleKeyB, null);
    expect(marks.map(({ state }) => state)).toEqual(['off', 'missed', 'off', 'off']);
    expect(grade).toMatchObject({ earned: 0, verdict: 'incorrect' });
  });
});

describe('evidence', () => {
  it('stands in its sentence, verbatim, with the notes that touch that sentence', () => {
    const [card] = feedback(singleKeyB, null).evidence;
    expect(card).toMatchObject({
      source: 'the speech',
      documentId: 'd',
      passageNumber: 1,
      lang: 'zh-Hans',
      before: '要',
      quote: '一心一意',
      after: '，向前。',
      notes: ['Note in'],
      role: 'key',
    });
  });

  it('is cut between clauses where its sentence is long, with an ellipsis for the rest', () => {
    const clause = '甲乙丙丁戊己庚辛，';
    const text = `${clause.repeat(9)}正是一心一意，${clause.repeat(9)}完。`;
    const start = text.indexOf('一心一意');
    const passages = library.passages.map((passage) => ({ ...passage, text }));
    const evidence = singleKeyB.evidence.map((one) => ({ ...one, start, end: start + 4 }));
    const [card] = feedbackFor({
      question: { ...singleKeyB, evidence },
      answer: null,
      order: [],
      language: 'zh-CN',
      library: { ...library, passages },
    }).evidence;
    expect(card?.before).toBe(`……${clause.repeat(6)}正是`);
    expect(card?.quote).toBe('一心一意');
    expect(card?.after).toBe(`，${clause.repeat(6).slice(0, -1)}……`);
  });

  it('is found again where a paragraph was put in before it, or words before it in its passage', () => {
    const [passage] = library.passages;
    if (!passage) throw new Error('no passage');
    const longer = { ...passage, number: 2, text: `新加的话。${passage.text}` };
    const input = { question: singleKeyB, answer: null, order: [], language: 'en' } as const;
    const moved = feedbackFor({ ...input, library: { ...library, passages: [longer] } });
    expect(moved.evidence[0]).toMatchObject({ passageNumber: 2, quote: '一心一意', stands: true });
    const { start = 0, end = 0 } = moved.evidence[0] ?? {};
    expect(longer.text.slice(start, end)).toBe('一心一意');
    const elsewhere = { ...passage, id: 'd.7', number: 7 };
    const found = feedbackFor({ ...input, library: { ...library, passages: [elsewhere] } });
    expect(found.evidence[0]).toMatchObject({ passageId: 'd.7', passageNumber: 7, stands: true });
  });

  it('that stands nowhere any more is shown as it was quoted', () => {
    const input = { question: singleKeyB, answer: null, order: [], language: 'en' } as const;
    const [card] = feedbackFor({ ...input, library: { ...library, passages: [] } }).evidence;
    expect(card).toMatchObject({
      ...{ source: 'the speech', passageId: 'd.1', quote: '一心一意', stands: false },
      ...{ before: '', after: '', notes: [], start: 0, end: 0 },
    });
  });
});
