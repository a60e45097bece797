import type { AssignmentTimes } from './availability';
import { closingMoment } from './availability';
import type { AssignmentPolicy } from './policy';

/** What a student or a group gets instead; null changes nothing. `timeLimit` in seconds. */
export interface TimingException {
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  readonly maxAttempts: number | null;
  readonly timeLimit: number | null;
}

/** The times of an assignment as they hold for one learner. */
export interface PersonalTimes extends AssignmentTimes {
  /** Seconds before accommodations; null is no limit. */
  readonly timeLimit: number | null;
}

/** Of the times for all and all exceptions for a learner the most generous, each by itself. */
export function personalTimes(
  times: AssignmentTimes,
  { timeLimit }: Pick<AssignmentPolicy, 'timeLimit'>,
  exceptions: readonly TimingException[],
): PersonalTimes {
  const later = (base: Date, pick: (one: TimingException) => Date | null) =>
    exceptions.reduce((latest, one) => latestOf(latest, pick(one)), base);
  const most = (base: number | null, pick: (one: TimingException) => number | null) =>
    base === null ? null : Math.max(base, ...exceptions.map((one) => pick(one) ?? base));
  const opensAt = exceptions.reduce(
    (first, one) => (one.opensAt && one.opensAt < first ? one.opensAt : first),
    times.opensAt,
  );
  const dueAt = later(times.dueAt, (one) => one.dueAt);
  const closing = latestOf(
    later(closingMoment(times), (one) => one.closesAt),
    dueAt,
  );
  return {
    ...{ opensAt, dueAt, closesAt: closing > dueAt ? closing : null },
    maxAttempts: most(times.maxAttempts, (one) => one.maxAttempts),
    timeLimit: most(timeLimit, (one) => one.timeLimit),
  };
}

/** What stands on the person and changes time. */
export interface TimeNeeds {
  /** From 1. */
  readonly timeFactor: number;
  readonly untimed: boolean;
}

/** When an attempt ends. */
export interface AttemptEnd {
  /** After this no answer is taken. */
  readonly deadlineAt: Date;
  /** Until when it can be handed in as it is, where that is later. */
  readonly graceUntil: Date | null;
}

/**
 * When an attempt that starts, or started, at `startedAt` ends: when its time limit is used up, at the
 * latest when the assignment closes. `extraTime` (seconds) that a teacher gave comes on top of either:
 * ten more minutes are ten more minutes.
 */
export function attemptEnd(
  startedAt: Date,
  times: PersonalTimes,
  { overtime, grace }: Pick<AssignmentPolicy, 'overtime' | 'grace'>,
  needs: TimeNeeds | null,
  extraTime = 0,
): AttemptEnd {
  const closing = closingMoment(times);
  const limit = needs?.untimed ? null : times.timeLimit;
  const byLimit = limit === null ? null : after(startedAt, limit * (needs?.timeFactor ?? 1));
  const deadlineAt = after(byLimit && byLimit < closing ? byLimit : closing, extraTime);
  return { deadlineAt, graceUntil: overtime === 'grace' ? after(deadlineAt, grace) : null };
}

/**
 * Share of the points that is left of an attempt handed in at `submittedAt`, 0 to 1. In the grace time
 * nothing can be changed any more, so that the deadline counts; and nobody is late by what a teacher added.
 */
export function lateShareOf(
  policy: Pick<AssignmentPolicy, 'late'>,
  dueAt: Date,
  { deadlineAt, extraTime }: { readonly deadlineAt: Date | null; readonly extraTime: number },
  submittedAt: Date,
): number {
  const ended = deadlineAt !== null && deadlineAt < submittedAt ? deadlineAt : submittedAt;
  return lateShare(policy, after(dueAt, extraTime), ended);
}

/** Share of the points that is left of work handed in at `submittedAt`, 0 to 1. */
export function lateShare(
  { late }: Pick<AssignmentPolicy, 'late'>,
  dueAt: Date,
  submittedAt: Date,
): number {
  if (submittedAt <= dueAt) return 1;
  const steps = late.toSorted((a, b) => a.hours - b.hours);
  const step = steps.find(({ hours }) => submittedAt <= after(dueAt, hours * 3_600));
  return step?.share ?? steps.at(-1)?.share ?? 1;
}

function latestOf(one: Date, other: Date | null): Date {
  return other !== null && other > one ? other : one;
}

function after(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
