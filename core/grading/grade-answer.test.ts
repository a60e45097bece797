import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, keyAnswer, type Question, questionKinds } from '@/core/content';
import {
  classifyKeyXxyy,
  clozeKeyXy,
  evidenceKeyB,
  falseStatement,
  matchKeyXyz,
  multipleKeyAbc,
  numericKey2493,
  orderKeyAbcde,
  shortAnswer,
  singleKeyB,
} from '@/tests/fixtures/sample-questions';
import { creditRules } from './credit';
import { GradeSchema } from './grade';
import { fitsQuestion, grade, gradeUnanswered } from './grade-answer';
import { slipsOf } from './slips';

const questions: readonly Question[] = [
  ...[singleKeyB, multipleKeyAbc, falseStatement, clozeKeyXy, matchKeyXyz, orderKeyAbcde],
  ...[classifyKeyXxyy, numericKey2493, shortAnswer, evidenceKeyB],
];

const keys: Record<Question['kind'], Answer> = {
  'single-choice': { kind: 'single-choice', option: 'b' },
  'multiple-choice': { kind: 'multiple-choice', options: ['c', 'a', 'b'] },
  'true-false': { kind: 'true-false', value: false },
  cloze: { kind: 'cloze', blanks: { '1': 'x', '2': 'y' } },
  match: { kind: 'match', pairs: { '1': 'x', '2': 'y', '3': 'z' } },
  order: { kind: 'order', items: ['a', 'b', 'c', 'd', 'e'] },
  classify: { kind: 'classify', cards: { a: 'x', b: 'x', c: 'y', d: 'y' } },
  numeric: { kind: 'numeric', text: '2,493' },
  'short-answer': { kind: 'short-answer', text: '人才竞争和劳动者素质竞争' },
  evidence: { kind: 'evidence', verdict: false, sentences: ['b'] },
};

const empty: Record<Question['kind'], Answer> = {
  'single-choice': { kind: 'single-choice', option: null },
  'multiple-choice': { kind: 'multiple-choice', options: [] },
  'true-false': { kind: 'true-false', value: null },
  cloze: { kind: 'cloze', blanks: {} },
  match: { kind: 'match', pairs: {} },
  order: { kind: 'order', items: [] },
  classify: { kind: 'classify', cards: {} },
  numeric: { kind: 'numeric', text: ' many ' },
  'short-answer': { kind: 'short-answer', text: ' 。' },
  evidence: { kind: 'evidence', verdict: null, sentences: [] },
};

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x', 'y', 'z', 'nonsense');

const answers: Record<Question['kind'], fc.Arbitrary<Answer>> = {
  'single-choice': fc.record({
    kind: fc.constant('single-choice' as const),
    option: fc.option(id, { nil: null }),
  }),
  'multiple-choice': fc.record({
    kind: fc.constant('multiple-choice' as const),
    options: fc.array(id, { maxLength: 8 }),
  }),
  'true-false': fc.record({
    kind: fc.constant('true-false' as const),
    value: fc.option(fc.boolean(), { nil: null }),
  }),
  cloze: fc.record({
    kind: fc.constant('cloze' as const),
    blanks: fc.dictionary(fc.constantFrom('1', '2', '3'), id),
  }),
  match: fc.record({
    kind: fc.constant('match' as const),
    pairs: fc.dictionary(fc.constantFrom('1', '2', '3', '4'), id),
  }),
  order: fc.record({
    kind: fc.constant('order' as const),
    items: fc.array(id, { maxLength: 9 }),
  }),
  classify: fc.record({
    kind: fc.constant('classify' as const),
    cards: fc.dictionary(id, id),
  }),
  numeric: fc.record({
    kind: fc.constant('numeric' as const),
    text: fc.oneof(
      fc.string({ maxLength: 64 }),
      fc.double().map(String),
      fc.constantFrom('2493', '2493人', '２４９３', '二千四百九十三', '1689'),
    ),
  }),
  'short-answer': fc.record({
    kind: fc.constant('short-answer' as const),
    text: fc.oneof(
      fc.string(),
      fc.constantFrom('人才', '劳动者素质', '人才、劳动者素质', 'talent', 'quality of workers'),
    ),
  }),
  evidence: fc.record({
    kind: fc.constant('evidence' as const),
    verdict: fc.option(fc.boolean(), { nil: null }),
    sentences: fc.array(id, { maxLength: 5 }),
  }),
};

it('has a sample of every kind', () => {
  expect(questions.map(({ kind }) => kind).sort()).toEqual([...questionKinds].sort());
});

describe.each(questions)('$kind', (question) => {
  it('earns between nothing and everything, and says which', () => {
    fc.assert(
      fc.property(answers[question.kind], (answer) => {
        const given = grade(question, answer);
        if (given === null) return;
        GradeSchema.parse(given);
        expect(given.verdict === 'correct').toBe(given.earned === 1);
        expect(given.verdict === 'incorrect').toBe(given.earned === 0);
        expect(given.found).toBeLessThanOrEqual(given.expected);
      }),
    );
  });

  it('gives everything for the key', () => {
    expect(grade(question, keys[question.kind])).toMatchObject({ earned: 1, verdict: 'correct' });
    expect(grade(question, keyAnswer(question))).toEqual(grade(question, keys[question.kind]));
    expect(slipsOf(question, keys[question.kind])).toEqual([]);
  });

  it('is not graded while nothing is answered, and earns nothing when handed in so', () => {
    expect(grade(question, empty[question.kind])).toBeNull();
    expect(slipsOf(question, empty[question.kind])).toEqual([]);
    expect(gradeUnanswered(question)).toMatchObject({ earned: 0, found: 0, verdict: 'incorrect' });
    expect(gradeUnanswered(question).expected).toBe(grade(question, keys[question.kind])?.expected);
  });

  it('is wrong exactly where something was chosen that is not the key', () => {
    fc.assert(
      fc.property(answers[question.kind], (answer) => {
        const given = grade(question, answer);
        if (given?.earned === 1) expect(slipsOf(question, answer)).toEqual([]);
        if (slipsOf(question, answer).length > 0) expect(given?.earned).toBeLessThan(1);
      }),
    );
  });

  it('refuses an answer of another kind', () => {
    for (const [kind, answer] of Object.entries(keys)) {
      expect(fitsQuestion(question, answer)).toBe(kind === question.kind);
      if (kind !== question.kind) expect(() => grade(question, answer)).toThrow(kind);
    }
  });
});

describe('multiple choice', () => {
  const earned = (options: string[]) =>
    grade(multipleKeyAbc, { kind: 'multiple-choice', options })?.earned;

  it('takes a wrong choice from the right ones, but not below nothing', () => {
    expect(earned(['a', 'b'])).toBeCloseTo(2 / 3, 12);
    expect(earned(['a', 'b', 'd'])).toBeCloseTo(1 / 3, 12);
    expect(earned(['a', 'd'])).toBe(0);
    expect(earned(['d', 'e'])).toBe(0);
    expect(earned(['a', 'b', 'c', 'd', 'e'])).toBeCloseTo(1 / 3, 12);
  });

  it('never loses by one more right choice, nor gains by one more wrong one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1 }), (options) => {
        const before = earned(options) ?? 0;
        for (const right of ['a', 'b', 'c']) {
          expect(earned([...options, right])).toBeGreaterThanOrEqual(before);
        }
        for (const wrong of ['d', 'e']) {
          expect(earned([...options, wrong])).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  it('does not depend on the order of choices, nor on saying one twice', () => {
    fc.assert(
      fc.property(fc.array(id, { minLength: 1 }), (options) => {
        expect(earned([...options].reverse())).toBe(earned(options));
        expect(earned([...options, ...options])).toBe(earned(options));
      }),
    );
  });
});

describe('the credit rules for multiple choice', () => {
  const earned = (options: string[], credit: (typeof creditRules)[number]) =>
    grade(multipleKeyAbc, { kind: 'multiple-choice', options }, { credit })?.earned;

  it('differ in what half an answer is worth', () => {
    const given = ['a', 'b', 'd'];
    expect(earned(given, 'off')).toBe(0);
    expect(earned(given, 'net-correct')).toBeCloseTo(1 / 3, 12);
    expect(earned(given, 'coverage')).toBeCloseTo(4 / 9, 12);
    expect(earned(given, 'each-answer')).toBeCloseTo(3 / 5, 12);
  });

  it.each(creditRules)(
    '%s gives everything for the key alone, and never less than nothing',
    (rule) => {
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
          (options) => {
            const share = earned(options, rule) ?? -1;
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share === 1).toBe([...options].sort().join('') === 'abc');
          },
        ),
      );
    },
  );
});

describe('cloze', () => {
  it('gives each blank its share, and names the wrong word', () => {
    const half: Answer = { kind: 'cloze', blanks: { '1': 'x', '2': 'z' } };
    expect(grade(clozeKeyXy, half)).toEqual({
      earned: 0.5,
      verdict: 'partial',
      found: 1,
      expected: 2,
    });
    expect(slipsOf(clozeKeyXy, half)).toEqual(['z']);
  });
});
