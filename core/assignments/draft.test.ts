import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentDraft, canWait, checkDraft, type SectionDraft } from './draft';
import { AssignmentPolicySchema } from './policy';

const now = new Date('2026-11-20T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const draft: AssignmentDraft = {
  title: 'Three spirits',
  sections: [{ questionIds: ['a', 'b'] }],
  opensAt: hours(0),
  dueAt: hours(10),
  maxAttempts: 1,
  policy: {},
};

type Policy = AssignmentDraft['policy'];

const wrong = (change: Partial<AssignmentDraft>) =>
  checkDraft({ ...draft, ...change }, now).map(({ code }) => code);
const wrongPolicy = (policy: Policy, closesAt: Date | null = null) => wrong({ policy, closesAt });
const everythingAtOnce = {
  points: 'during',
  correctness: 'during',
  solution: 'during',
  explanation: 'during',
} as const;

describe('a draft', () => {
  it('is good as it is', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ maxAttempts: null, sections: [{ drawCount: 5, moduleIds: ['m'] }] })).toEqual(
      [],
    );
  });

  it('tells everything that is wrong with it', () => {
    expect(wrong({ title: ' ', dueAt: hours(-1), sections: [{ questionIds: [] }] })).toEqual([
      'title-missing',
      'no-questions-chosen',
      'due-before-open',
      'due-in-past',
    ]);
    expect(wrong({ title: '字'.repeat(121) })).toEqual(['title-too-long']);
    expect(wrong({ sections: [{ questionIds: ['a', 'a'] }] })).toEqual(['question-chosen-twice']);
    expect(wrong({ sections: [{ drawCount: 1.5, moduleIds: [] }] })).toEqual([
      'no-modules-chosen',
      'draw-count-wrong',
    ]);
    expect(wrong({ maxAttempts: 0 })).toEqual(['attempts-wrong']);
    expect(wrong({ closesAt: hours(9) })).toEqual(['close-before-due']);
    expect(wrong({ sections: [] })).toEqual(['no-sections']);
  });

  it('can be kept for later before it is whole, but not with what could never be right', () => {
    const faults = checkDraft({ ...draft, dueAt: hours(-1), sections: [{}] }, now);
    expect(faults.filter((fault) => !canWait(fault)).map(({ code }) => code)).toEqual([
      'due-before-open',
    ]);
    expect(canWait({ code: 'title-missing' })).toBe(false);
    expect(canWait({ code: 'due-in-past' })).toBe(true);
  });
});

describe('sections', () => {
  const faults = (...sections: SectionDraft[]) => checkDraft({ ...draft, sections }, now);

  it('are told apart by the place of what is wrong', () => {
    const good = { title: 'One', questionIds: ['a'] };
    expect(faults(good, { title: 'Two', questionIds: [] })).toEqual([
      { code: 'no-questions-chosen', section: 1 },
    ]);
    expect(faults(good, { title: 'Two', drawCount: 2, questionIds: ['b'] })).toEqual([
      { code: 'too-few-chosen', section: 1 },
    ]);
  });

  it('have names as soon as there are several', () => {
    expect(faults({ questionIds: ['a'] })).toEqual([]);
    expect(faults({ questionIds: ['a'] }, { title: 'Two', questionIds: ['b'] })).toEqual([
      { code: 'section-title-missing', section: 0 },
    ]);
    expect(faults({ title: '字'.repeat(121), questionIds: ['a'] })).toEqual([
      { code: 'section-title-too-long', section: 0 },
    ]);
  });

  it('do not share a question, nor ask more than a quiz holds together', () => {
    const one = { title: 'One', questionIds: ['a'] };
    expect(faults(one, { ...one, title: 'Two' })).toEqual([{ code: 'question-chosen-twice' }]);
    const half = { drawCount: 60, moduleIds: ['m'] };
    expect(faults({ ...half, title: 'One' }, { ...half, title: 'Two' })).toEqual([
      { code: 'too-many-questions' },
    ]);
  });

  it('give points above 0 up to 100, and all of a pool the same', () => {
    for (const points of [0, -1, 101, Number.NaN])
      expect(faults({ questionIds: ['a'], points })).toEqual([
        { code: 'points-wrong', section: 0 },
      ]);
    const chosen = { questionIds: ['a', 'b'], points: 1, questionPoints: { a: 2 } };
    expect(faults(chosen)).toEqual([]);
    expect(faults({ ...chosen, drawCount: 1 })).toEqual([
      { code: 'pool-points-differ', section: 0 },
    ]);
  });
});

describe('a policy', () => {
  it('is refused where its parts contradict one another, each by its own code', () => {
    const immediate = { feedback: 'immediate', review: everythingAtOnce } as const;
    const cases: [Policy, Date | null, string[]][] = [
      [{ ...immediate, tries: [1, 0.7, 0.5] }, null, []],
      [{ tries: [1, 0.5] }, null, ['tries-need-immediate']],
      [
        { ...immediate, tries: [1, 0.5], review: { points: 'during' } },
        null,
        ['tries-need-correctness'],
      ],
      [{ ...immediate, tries: [1, 0.5], certainty: true }, null, ['certainty-needs-one-try']],
      [{ ...immediate, tries: [1, 0.5], marking: 'teacher' }, null, ['marking-needs-one-try']],
      [{ ...immediate, tries: [0.5, 1] }, null, ['tries-wrong']],
      [{ review: { ...everythingAtOnce } }, null, ['during-needs-immediate']],
      [{ feedback: 'immediate' }, null, ['immediate-shows-nothing']],
      [{ review: { correctness: 'never' } }, null, ['review-contradicts']],
      [{ timeLimit: 59 }, null, ['time-limit-wrong']],
      [{ timeLimit: Number.NaN }, null, ['time-limit-wrong']],
      [{ overtime: 'grace', grace: 5 }, null, ['grace-wrong']],
      [{ overtime: 'grace', grace: 600 }, null, []],
      [{ grace: 600 }, null, ['grace-needs-overtime']],
      [{ late: [{ hours: 24, share: 0.9 }] }, null, ['late-needs-closing']],
      [{ late: [{ hours: 24, share: 0.9 }] }, hours(10), ['late-needs-closing']],
      [{ late: [{ hours: 24, share: 0.9 }] }, hours(40), []],
      [
        {
          late: [
            { hours: 24, share: 0.7 },
            { hours: 48, share: 0.9 },
          ],
        },
        hours(99),
        ['late-steps-wrong'],
      ],
      [{ honour: '诺'.repeat(1001) }, null, ['honour-too-long']],
    ];
    for (const [policy, closesAt, codes] of cases)
      expect(wrongPolicy(policy, closesAt)).toEqual(codes);
  });

  it('that is not refused can be stored', () => {
    const moment = fc.constantFrom('during', 'after-submission', 'after-closing', 'never');
    const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    const policies = fc.record({
      feedback: fc.constantFrom('immediate', 'deferred'),
      tries: fc.array(share, { maxLength: 6 }),
      certainty: fc.boolean(),
      timeLimit: fc.option(fc.double({ min: 0, max: 100_000, noNaN: true })),
      overtime: fc.constantFrom('submit', 'grace', 'abandon'),
      grace: fc.integer({ min: 0, max: 4_000 }),
      late: fc.array(fc.record({ hours: fc.double({ noNaN: true }), share }), { maxLength: 7 }),
      review: fc.record({
        ...{ points: moment, correctness: moment, solution: moment, explanation: moment },
      }),
    });
    fc.assert(
      fc.property(policies, (policy) => {
        const stored = AssignmentPolicySchema.safeParse(policy).success;
        expect(stored || wrongPolicy(policy, hours(99)).length > 0).toBe(true);
      }),
    );
  });
});
