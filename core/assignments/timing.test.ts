import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockPhase, endAttempt } from './attempt-life';
import { closingMoment } from './availability';
import { attemptEnd, lateShare, lateShareOf, personalTimes, type TimingException } from './timing';

const start = new Date('2026-11-20T08:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const hour = 3_600;
const times = { opensAt: start, dueAt: minutes(60), closesAt: null, maxAttempts: 1 };
const none = { opensAt: null, dueAt: null, closesAt: null, maxAttempts: null, timeLimit: null };
const policy = { timeLimit: 1_200, overtime: 'submit', grace: 300 } as const;

const moment = fc.integer({ min: -600, max: 600 }).map(minutes);
const exception = fc.record<TimingException>({
  opensAt: fc.option(moment),
  dueAt: fc.option(moment),
  closesAt: fc.option(moment),
  maxAttempts: fc.option(fc.integer({ min: 1, max: 9 })),
  timeLimit: fc.option(fc.integer({ min: 60, max: 9_000 })),
});

describe('personal times', () => {
  it('are those for all where there is no exception', () => {
    expect(personalTimes(times, policy, [])).toEqual({ ...times, timeLimit: 1_200 });
  });

  it('take of several exceptions the most generous, each time by itself', () => {
    const one = { ...none, dueAt: minutes(90), timeLimit: 600, maxAttempts: 3 };
    const two = { ...none, dueAt: minutes(80), opensAt: minutes(-5), timeLimit: 2_400 };
    expect(personalTimes(times, policy, [one, two])).toEqual({
      ...{ opensAt: minutes(-5), dueAt: minutes(90), closesAt: null },
      ...{ maxAttempts: 3, timeLimit: 2_400 },
    });
  });

  it('are never less than those for all, whatever the exceptions and their order', () => {
    fc.assert(
      fc.property(fc.array(exception, { maxLength: 4 }), (exceptions) => {
        const own = personalTimes(times, policy, exceptions);
        expect(own.opensAt <= times.opensAt && own.dueAt >= times.dueAt).toBe(true);
        expect(closingMoment(own) >= closingMoment(times)).toBe(true);
        expect(closingMoment(own) >= own.dueAt).toBe(true);
        expect(own.maxAttempts).toBeGreaterThanOrEqual(1);
        expect(own.timeLimit).toBeGreaterThanOrEqual(1_200);
        expect(personalTimes(times, policy, exceptions.toReversed())).toEqual(own);
      }),
    );
  });

  it('stay without limit where there is none for all', () => {
    const own = personalTimes({ ...times, maxAttempts: null }, { timeLimit: null }, [
      { ...none, maxAttempts: 2, timeLimit: 60 },
    ]);
    expect(own).toMatchObject({ maxAttempts: null, timeLimit: null });
  });
});

describe('the end of an attempt', () => {
  const own = personalTimes(times, policy, []);
  const needs = { timeFactor: 1.5, untimed: false };

  it('is when the time limit is used up, or the assignment closes', () => {
    expect(attemptEnd(start, own, policy, null)).toEqual({
      ...{ deadlineAt: minutes(20), graceUntil: null },
    });
    expect(attemptEnd(minutes(50), own, policy, null).deadlineAt).toEqual(minutes(60));
  });

  it('follows what stands on the person', () => {
    expect(attemptEnd(start, own, policy, needs).deadlineAt).toEqual(minutes(30));
    expect(attemptEnd(start, own, policy, { ...needs, untimed: true }).deadlineAt).toEqual(
      minutes(60),
    );
  });

  it('is later by what a teacher added, also beyond the closing', () => {
    expect(attemptEnd(start, own, policy, needs, 600).deadlineAt).toEqual(minutes(40));
    expect(attemptEnd(minutes(50), own, policy, null, 600).deadlineAt).toEqual(minutes(70));
  });

  it('leaves time to hand in where the policy gives it', () => {
    const grace = { ...policy, overtime: 'grace' } as const;
    expect(attemptEnd(start, own, grace, null).graceUntil).toEqual(minutes(25));
  });

  it('is never sooner for more time, a longer limit or a higher factor', () => {
    const extra = fc.integer({ min: 0, max: 9_000 });
    const factor = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(exception),
        extra,
        extra,
        factor,
        (exceptions, one, more, timeFactor) => {
          const known = personalTimes(times, policy, exceptions);
          const before = attemptEnd(start, own, policy, null, one).deadlineAt;
          const needs = { timeFactor, untimed: false };
          expect(attemptEnd(start, known, policy, needs, one + more).deadlineAt >= before).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('an open attempt', () => {
  const clock = { deadlineAt: minutes(20), graceUntil: minutes(25) };

  it('takes answers until its deadline, and can be handed in until the grace time is over', () => {
    expect(clockPhase(clock, minutes(19.99))).toBe('running');
    expect(clockPhase(clock, minutes(20))).toBe('grace');
    expect(clockPhase(clock, minutes(25))).toBe('over');
    expect(clockPhase({ ...clock, graceUntil: null }, minutes(20))).toBe('over');
    expect(clockPhase({ deadlineAt: null, graceUntil: null }, minutes(1e6))).toBe('running');
  });

  it('is handed in when somebody hands it in in time, whatever the policy', () => {
    for (const overtime of ['submit', 'grace', 'abandon'] as const)
      expect(endAttempt(clock, { overtime }, minutes(24))).toEqual({
        ...{ status: 'submitted', submittedAt: minutes(24) },
      });
  });

  it('becomes afterwards what the policy says', () => {
    const late = minutes(99);
    expect(endAttempt(clock, { overtime: 'submit' }, late)).toEqual({
      ...{ status: 'submitted', submittedAt: minutes(20) },
    });
    for (const overtime of ['grace', 'abandon'] as const)
      expect(endAttempt(clock, { overtime }, late).status).toBe('abandoned');
  });
});

describe('late work', () => {
  const late = [
    { hours: 24, share: 0.8 },
    { hours: 48, share: 0.5 },
  ];
  const due = minutes(60);
  const hoursLate = (count: number) => new Date(due.getTime() + count * hour * 1000);

  it('is worth what its step says, and the last step goes on', () => {
    const at = (count: number) => lateShare({ late }, due, hoursLate(count));
    expect([-1, 0, 0.1, 24, 24.1, 48, 900].map(at)).toEqual([1, 1, 0.8, 0.8, 0.5, 0.5, 0.5]);
    expect(lateShare({ late: [] }, due, hoursLate(900))).toBe(1);
  });

  it('is never worth more for being later, where later steps give less', () => {
    const span = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(span, span, (one, more) => {
        const [sooner, later] = [hoursLate(one), hoursLate(one + more)];
        expect(lateShare({ late }, due, sooner)).toBeGreaterThanOrEqual(
          lateShare({ late }, due, later),
        );
      }),
    );
  });

  it('does not count the grace time, nor what a teacher added', () => {
    const clock = { deadlineAt: due, extraTime: 0 };
    expect(lateShareOf({ late }, due, clock, minutes(64))).toBe(1);
    const extended = { deadlineAt: minutes(70), extraTime: 600 };
    expect(lateShareOf({ late }, due, extended, minutes(69))).toBe(1);
    expect(
      lateShareOf({ late }, due, { deadlineAt: minutes(99), extraTime: 600 }, minutes(71)),
    ).toBe(0.8);
  });
});
