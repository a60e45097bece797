import { describe, expect, test } from 'vitest';
import type { Library, Question, QuestionReview } from '@/core/content';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { makeCandidates, publishQuestions, readingOf } from '.';

const text = `湖岸巡护队的工作办法

巡护队是全镇守护湖岸的先锋力量，是联系沿岸村民的可靠桥梁。巡护队成立于2014年，现有队员36人。`;
const library = libraryFrom(text);
const options = { seed: 'test' };
const made = makeCandidates(library, options).candidates.map(({ question }) => question);
const [first, second] = made.filter(
  ({ kind }) => kind === 'true-false' || kind === 'single-choice',
);

function wanted(question: Question | undefined): Question {
  if (!question) throw new Error('The rules make nothing of the text of this test.');
  return question;
}

const question = wanted(first);
const stem = question.stem['zh-CN'] ?? '';

function reviewOf(one: Question) {
  return {
    rule: one.origin.type === 'rule' ? one.origin.rule : '',
    passage: one.evidence[0]?.passageId ?? '',
    read: readingOf(one),
    at: { path: 'review/test.yaml', line: 2 },
  };
}

function publish(...reviews: QuestionReview[]) {
  return publishQuestions({ ...library, reviews } satisfies Library, options);
}

describe('what the editors decide', () => {
  test('without a decision nothing is published', () => {
    const { questions, drafts } = publish();
    expect(questions).toEqual([]);
    expect(drafts.length).toBeGreaterThan(0);
  });

  test('an accepted question is published as it was read, and the others are drafts', () => {
    const { questions, drafts } = publish({ ...reviewOf(question), decision: 'accepted' });
    expect(questions.map(({ id }) => id)).toEqual([question.id]);
    expect(questions[0]?.stem).toEqual(question.stem);
    expect(drafts.map(({ id }) => id)).not.toContain(question.id);
  });

  test('a question that is left out is neither published nor a draft, and its reason is told', () => {
    const result = publish({ ...reviewOf(question), decision: 'left-out', reason: 'trivial' });
    expect(result.questions).toEqual([]);
    expect(result.leftOut.map((one) => [one.question.id, one.reason])).toEqual([
      [question.id, 'trivial'],
    ]);
    expect(result.drafts.map(({ id }) => id)).not.toContain(question.id);
  });

  test('a decision on other words publishes nothing and is told as stale', () => {
    const review = { ...reviewOf(question), read: '0'.repeat(16), decision: 'accepted' as const };
    const { questions, stale } = publish(review);
    expect(questions).toEqual([]);
    expect(stale).toEqual([review]);
  });

  test('an edit changes the words, keeps the rule as the origin and is told', () => {
    const after = `${stem.slice(0, -1)}呢？`;
    const { questions, faults } = publish({
      ...{ ...reviewOf(question), decision: 'edited' },
      ...{ words: { [stem]: after }, without: [] },
    });
    expect(faults).toEqual([]);
    expect(questions[0]?.stem['zh-CN']).toBe(after);
    expect(questions[0]?.origin).toEqual({ ...question.origin, edited: true });
  });

  test('an edit of words that stand nowhere, or with a flaw, publishes nothing and says why', () => {
    const edit = (words: Record<string, string>) =>
      publish({ ...reviewOf(question), decision: 'edited', words, without: [] });
    const lost = edit({ 没有这句话: '另一句' });
    expect(lost.faults.map(({ code, detail }) => [code, detail])).toEqual([
      ['words-not-found', '没有这句话'],
    ]);
    const flawed = edit({ [stem]: '下列哪一项不是他的？' });
    expect(flawed.faults.map(({ code }) => code)).toEqual(['flawed']);
    expect([...lost.questions, ...flawed.questions]).toEqual([]);
  });

  test('a question can be for the readers of one language alone', () => {
    const both = {
      ...{ ...reviewOf(question), decision: 'accepted' as const },
      only: 'zh-CN' as const,
    };
    const [published] = publish(both).questions;
    expect(published?.languages).toEqual(['zh-CN']);
    expect(published?.stem.en).toBeUndefined();
  });
});

describe('the digest of what was read', () => {
  test('stays where several right choices stand in another order', () => {
    const reason = { 'zh-CN': '见于别处。' };
    const several: Question = {
      ...{ ...question, kind: 'multiple-choice', key: ['a', 'b'] },
      options: [
        { id: 'a', wording: { text: '守湖岸', language: 'zh-CN' } },
        { id: 'b', wording: { text: '访村民', language: 'zh-CN' } },
        { id: 'c', wording: { text: '修公路', language: 'zh-CN' }, reason },
      ],
    };
    const turned = { ...several, options: [...several.options].reverse(), key: ['b', 'a'] };
    expect(readingOf(turned)).toBe(readingOf(several));
    expect(readingOf({ ...several, key: ['a'] })).not.toBe(readingOf(several));
  });

  test('stays with another generator, id, difficulty and order of the options', () => {
    const moved = { ...question, id: 'q-other', version: 7, difficulty: 3 as const };
    const turned = 'options' in moved ? { ...moved, options: [...moved.options].reverse() } : moved;
    const remade: Question = {
      ...turned,
      origin: { type: 'rule', rule: reviewOf(question).rule, generator: '99' },
    };
    expect(readingOf(remade)).toBe(readingOf(question));
  });

  test('changes with a word of the stem, a reason, a key or a quotation', () => {
    const others = [
      { ...question, stem: { ...question.stem, 'zh-CN': `${stem} ` } },
      { ...question, rationale: { 'zh-CN': '别的理由。' } },
      {
        ...question,
        evidence: question.evidence.map((one) => ({ ...one, quote: `${one.quote}。` })),
      },
      wanted(second),
    ];
    const digests = [question, ...others].map(readingOf);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
