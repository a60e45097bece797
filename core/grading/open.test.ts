import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/core/content';
import { evidenceKeyB, numericKey2493, shortAnswer } from '@/tests/fixtures/sample-questions';
import { feedbackFor } from './feedback';
import { grade } from './grade-answer';
import { slipsOf } from './slips';

const library = { documents: [], passages: [], corrections: [] };

describe('numeric', () => {
  const written = (text: string) => ({ kind: 'numeric' as const, text });
  const earned = (text: string, question = numericKey2493) =>
    grade(question, written(text))?.earned;
  const share = {
    ...numericKey2493,
    value: 28.7,
    tolerance: 0.1,
    unit: { en: '%', 'zh-CN': '%' },
  };

  it.each(['2493', '2,493人', '２４９３', '二千四百九十三', '2493 people', '2493.0'])(
    'takes %s',
    (text) => {
      expect(earned(text)).toBe(1);
    },
  );

  it('does not take another number, and says which it was', () => {
    expect(earned('1689')).toBe(0);
    expect(slipsOf(numericKey2493, written('1,689 人'))).toEqual(['1689']);
    expect(grade(numericKey2493, written('I do not know'))).toBeNull();
  });

  it('takes what is within the tolerance, its borders too', () => {
    for (const text of ['28.7', '28.6', '28.8', '28.67', '28.7%', '百分之二十八点七'])
      expect(earned(text, share), text).toBe(1);
    for (const text of ['28.5', '28.9', '0.287', '2870']) expect(earned(text, share), text).toBe(0);
  });

  it('takes a percentage for a hundredth where the unit is another', () => {
    const { unit: _, ...bare } = numericKey2493;
    const part = { ...bare, value: 0.287 };
    expect(earned('28.7%', part)).toBe(1);
    expect(earned('28.7', part)).toBe(0);
  });

  it('is right exactly within the tolerance, for any value and any answer', () => {
    const number = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(number, number, fc.nat(1000), (value, given, tolerance) => {
        const question = { ...numericKey2493, value, tolerance };
        const right = Math.abs(value - given) <= tolerance;
        expect(grade(question, written(String(given)))?.earned).toBe(right ? 1 : 0);
      }),
    );
  });

  it('shows the calculation of the source, rounded where it is', () => {
    const solution = (question: typeof numericKey2493) =>
      feedbackFor({ question, answer: null, order: [], language: 'en', library }).solution;
    expect(solution(numericKey2493)).toMatchObject([
      { id: 'value', text: '2493' },
      { id: 'working', text: '1689人 + 804人 =' },
    ]);
    const { operation } = numericKey2493;
    if (!operation) throw new Error('no operation');
    const rounded = { ...share, operation: { ...operation, type: 'percentage' as const } };
    expect(solution(rounded)[1]?.text).toBe('1689人 ÷ 804人 × 100 ≈');
  });
});

describe('short answer', () => {
  const simplify = (character: string) =>
    ({ 競: '竞', 爭: '争', 勞: '劳', 動: '动' })[character] ?? character;
  const given = (text: string): Answer => ({ kind: 'short-answer', text });
  const found = (text: string) => grade(shortAnswer, given(text), { simplify })?.found;

  it.each([
    '人才的竞争、劳动者素质的竞争',
    '人才竞争，劳动者素质竞争。',
    '劳动者素质和人才',
    '一是人才；二是勞動者素质',
    'Talent and the quality of workers',
    'the quality of workers, and talent',
  ])('finds both points in “%s”', (text) => {
    expect(found(text)).toBe(2);
  });

  it('gives a point its share, wherever it stands', () => {
    expect(grade(shortAnswer, given('归根到底是人才的競爭'), { simplify })).toEqual({
      ...{ earned: 0.5, verdict: 'partial' },
      ...{ found: 1, expected: 2 },
    });
    expect(found('科技')).toBe(0);
    expect(found('talented')).toBe(0);
  });

  it('is not graded while nothing is written', () => {
    for (const text of ['', '  ', '……', '？'])
      expect(grade(shortAnswer, given(text), { simplify })).toBeNull();
  });

  it('knows one answer where there are no points', () => {
    const { points: _, ...whole } = shortAnswer;
    expect(grade(whole, given('人才竞争、劳动者素质竞争'))?.earned).toBe(1);
    expect(grade(whole, given('人才'))).toMatchObject({ earned: 0, expected: 1 });
  });
});

describe('evidence', () => {
  const given = (verdict: boolean | null, ...sentences: string[]): Answer => ({
    ...{ kind: 'evidence', verdict, sentences },
  });

  it('scores the verdict and the sentences apart', () => {
    expect(grade(evidenceKeyB, given(false, 'b'))).toMatchObject({ earned: 1, found: 2 });
    expect(grade(evidenceKeyB, given(false))).toMatchObject({ earned: 0.5, expected: 2 });
    expect(grade(evidenceKeyB, given(null, 'b'))?.earned).toBe(0.5);
    expect(grade(evidenceKeyB, given(true, 'b'))?.earned).toBe(0.5);
    expect(grade(evidenceKeyB, given(true, 'a'))?.earned).toBe(0);
    expect(slipsOf(evidenceKeyB, given(true, 'a', 'b'))).toEqual(['true', 'a']);
  });

  it('takes a wrong sentence from a right one', () => {
    const question = { ...evidenceKeyB, verdict: null };
    expect(grade(question, given(null, 'b'))?.earned).toBe(1);
    expect(grade(question, given(null, 'b', 'a'))?.earned).toBe(0);
    expect(grade(question, given(true))).toBeNull();
  });

  it('marks every sentence, and the verdict where it is asked', () => {
    const order = ['a', 'b', 'c'];
    const marks = (answer: Answer, verdict: boolean | null) =>
      feedbackFor({
        ...{ question: { ...evidenceKeyB, verdict }, answer, order, language: 'en', library },
      }).marks.map(({ id, state }) => `${id} ${state}`);
    expect(marks(given(true, 'a'), false)).toEqual([
      ...['true incorrect', 'false missed'],
      ...['1 incorrect', '2 missed', '3 off'],
    ]);
    expect(marks(given(null, 'b'), null)).toEqual(['1 off', '2 correct', '3 off']);
  });
});
