import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, keyAnswer, type Question, questionKinds } from '@/core/content';
import { anyAnswer, anyKey, oneOfEach } from '@/tests/fixtures/any-answer';
import {
  clozeKeyXy,
  falseStatement,
  multipleKeyAbc,
  numericKey2493,
  shortAnswer,
  singleKeyB,
} from '@/tests/fixtures/sample-questions';
import { type GradingChange, GradingChangeSchema, gradeWithChanges, keyedBy } from './change';
import { grade } from './grade-answer';
import { canBeKey, withKey } from './with-key';

const single = (option: string | null): Answer => ({ kind: 'single-choice', option });
const words = (text: string): Answer => ({ kind: 'short-answer', text });

/** Changes of one question, in any number and order. */
function anyChanges(question: Question): fc.Arbitrary<GradingChange[]> {
  const key = anyKey(question);
  const change = fc.oneof(
    fc.constant<GradingChange>({ type: 'drop' }),
    fc.constant<GradingChange>({ type: 'full-credit' }),
    key.map((one): GradingChange => ({ type: 're-key', key: one })),
    key.map((one): GradingChange => ({ type: 'accept', key: one })),
    fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((earned): GradingChange => ({ type: 'mark', earned })),
  );
  return fc.array(change, { maxLength: 5 });
}

it('has a sample of every kind', () => {
  expect(oneOfEach.map(({ kind }) => kind).sort()).toEqual([...questionKinds].sort());
});

describe.each(oneOfEach)('changes of marks of $kind', (question) => {
  const answer = anyAnswer(question);
  const key = anyKey(question);

  it('give a share between nothing and everything', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 4 }), anyChanges(question), (given, changes) => {
        for (const change of changes) GradingChangeSchema.parse(change);
        const { earned, byTry } = gradeWithChanges(question, given, changes, {
          tries: [1, 0.7, 0.5],
        });
        expect(byTry).toHaveLength(given.length);
        for (const share of [earned, ...byTry]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are nothing where there are none', () => {
    fc.assert(
      fc.property(answer, (given) => {
        const { earned, changed, dropped } = gradeWithChanges(question, [given], []);
        expect(earned).toBe(grade(question, given)?.earned ?? 0);
        expect([changed, dropped]).toEqual([false, false]);
      }),
    );
  });

  it('give everything for a new key, whatever it is, and for the old one as well where it is accepted', () => {
    fc.assert(
      fc.property(key, anyChanges(question), (wanted, before) => {
        const noMarks = before.filter(({ type }) => type !== 'mark');
        expect(canBeKey(question, wanted)).toBe(true);
        const rekeyed = [...noMarks, { type: 're-key', key: wanted } as const];
        expect(gradeWithChanges(question, [wanted], rekeyed)).toMatchObject({
          ...{ earned: 1, dropped: false, full: false, changed: true },
        });
        const accepted = [{ type: 'accept', key: wanted } as const];
        for (const right of [wanted, keyAnswer(question)])
          expect(gradeWithChanges(question, [right], accepted).earned).toBe(1);
      }),
    );
  });

  it('never take from anybody by accepting one more answer', () => {
    fc.assert(
      fc.property(answer, key, anyChanges(question), (given, wanted, before) => {
        const earned = (changes: readonly GradingChange[]) =>
          gradeWithChanges(question, [given], changes).earned ?? 0;
        expect(earned([...before, { type: 'accept', key: wanted }])).toBeGreaterThanOrEqual(
          earned(before),
        );
      }),
    );
  });

  it('forget what a new key contradicts', () => {
    fc.assert(
      fc.property(answer, key, anyChanges(question), (given, wanted, before) => {
        const old = before.filter(({ type }) => type !== 'mark');
        const rekey = { type: 're-key', key: wanted } as const;
        expect(gradeWithChanges(question, [given], [...old, rekey])).toEqual(
          gradeWithChanges(question, [given], [rekey]),
        );
      }),
    );
  });

  it('let a mark by a person hold, whatever else is changed before or after', () => {
    fc.assert(
      fc.property(answer, anyChanges(question), anyChanges(question), (given, before, after) => {
        const others = after.filter(({ type }) => type !== 'mark');
        const changes = [...before, { type: 'mark', earned: 0.25 } as const, ...others];
        expect(gradeWithChanges(question, [given], changes)).toMatchObject({
          ...{ earned: 0.25, byTry: [0.25], full: false },
        });
      }),
    );
  });

  it('judge what is shown by the key that gave the mark', () => {
    fc.assert(
      fc.property(answer, anyChanges(question), (given, changes) => {
        const keys = changes.filter(({ type }) => type === 're-key' || type === 'accept');
        const shown = keyedBy(question, given, keys);
        expect(grade(shown.question, given)?.earned ?? 0).toBe(
          gradeWithChanges(question, [given], keys).earned,
        );
      }),
    );
  });
});

describe('a question', () => {
  it('that is dropped counts for nobody until something else is decided', () => {
    const drop = { type: 'drop' } as const;
    expect(gradeWithChanges(singleKeyB, [single('b')], [drop]).dropped).toBe(true);
    const full = { type: 'full-credit' } as const;
    expect(gradeWithChanges(singleKeyB, [single('a')], [drop, full])).toMatchObject({
      ...{ dropped: false, full: true, earned: 1 },
    });
    expect(gradeWithChanges(singleKeyB, [single('a')], [full, drop])).toMatchObject({
      ...{ dropped: true, full: false, earned: 0 },
    });
  });

  it('gives everybody everything by full credit, also who said nothing', () => {
    expect(gradeWithChanges(singleKeyB, [null], [{ type: 'full-credit' }])).toEqual({
      ...{ earned: 1, byTry: [1], answered: false, dropped: false, full: true, changed: true },
    });
    expect(gradeWithChanges(singleKeyB, [null], [])).toMatchObject({ earned: 0, answered: false });
  });

  it('loses what was written about its old key', () => {
    const rekeyed = withKey(singleKeyB, single('a'));
    expect(JSON.stringify(rekeyed)).not.toContain('Not ');
    expect(withKey(falseStatement, { kind: 'true-false', value: true })).not.toHaveProperty(
      'correction',
    );
    expect(withKey(numericKey2493, { kind: 'numeric', text: '2,500' })).toMatchObject({
      ...{ value: 2500, operation: null },
    });
    expect(withKey(shortAnswer, words('new'))).not.toHaveProperty('points');
    expect(withKey(singleKeyB, words('of another kind'))).toBe(singleKeyB);
  });
});

describe('a key', () => {
  it.each([
    [singleKeyB, single(null)],
    [singleKeyB, single('nonsense')],
    [singleKeyB, words('b')],
    [multipleKeyAbc, { kind: 'multiple-choice', options: [] }],
    [multipleKeyAbc, { kind: 'multiple-choice', options: ['a', 'nonsense'] }],
    [clozeKeyXy, { kind: 'cloze', blanks: { '1': 'x' } }],
    [clozeKeyXy, { kind: 'cloze', blanks: { '1': 'x', '2': 'y', '3': 'z' } }],
    [numericKey2493, { kind: 'numeric', text: 'many' }],
    [shortAnswer, words(' 。')],
  ] satisfies [Question, Answer][])(
    'is none where it is incomplete or strange: %#',
    (question, key) => {
      expect(canBeKey(question, key)).toBe(false);
    },
  );
});

describe('several tries', () => {
  const tries = { tries: [1, 0.7, 0.5, 0.2] };

  it('give what the best of them gave at its turn', () => {
    const given = [single('a'), single('b'), single('c')];
    expect(gradeWithChanges(singleKeyB, given, [], tries)).toMatchObject({
      ...{ earned: 0.7, byTry: [0, 1, 0] },
    });
  });

  it('are worth what a new key makes of each', () => {
    const given = [single('a'), single('b')];
    const change = { type: 're-key', key: single('a') } as const;
    expect(gradeWithChanges(singleKeyB, given, [change], tries)).toMatchObject({
      ...{ earned: 1, byTry: [1, 0] },
    });
  });

  it('cost nothing of full credit, nor of a mark by a person', () => {
    const given = [single('a'), single('c')];
    expect(gradeWithChanges(singleKeyB, given, [{ type: 'full-credit' }], tries).earned).toBe(1);
    expect(
      gradeWithChanges(singleKeyB, given, [{ type: 'mark', earned: 0.9 }], tries),
    ).toMatchObject({ earned: 0.9, byTry: [0, 0.9] });
  });

  it('never lose points by one more', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer(multipleKeyAbc), { minLength: 2, maxLength: 5 }), (given) => {
        const earned = (answers: readonly Answer[]) =>
          gradeWithChanges(multipleKeyAbc, answers, [], tries).earned ?? 0;
        expect(earned(given)).toBeGreaterThanOrEqual(earned(given.slice(0, -1)));
      }),
    );
  });
});

describe('an answer that a teacher marks', () => {
  const byTeacher = { marking: 'teacher' } as const;

  it('waits where it is words that are not accepted, which is not wrong', () => {
    const waiting = gradeWithChanges(shortAnswer, [words('talent')], [], byTeacher);
    expect(waiting).toMatchObject({ earned: null, byTry: [null], answered: true });
  });

  it('does not wait where it is accepted, was left out, or is of another kind', () => {
    const right = keyAnswer(shortAnswer);
    expect(gradeWithChanges(shortAnswer, [right], [], byTeacher).earned).toBe(1);
    expect(gradeWithChanges(shortAnswer, [words(' ')], [], byTeacher).earned).toBe(0);
    expect(gradeWithChanges(singleKeyB, [single('a')], [], byTeacher).earned).toBe(0);
  });

  it('waits no more once it is marked, accepted for all, or everybody has full credit', () => {
    const given = words('something else');
    const earned = (change: GradingChange) =>
      gradeWithChanges(shortAnswer, [given], [change], byTeacher).earned;
    expect(earned({ type: 'mark', earned: 0.5 })).toBe(0.5);
    expect(earned({ type: 'accept', key: given })).toBe(1);
    expect(earned({ type: 'full-credit' })).toBe(1);
  });
});
