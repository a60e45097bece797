import 'server-only';
import { closingMoment, type PersonalTimes } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { refreshDeadlines } from '../attempts';
import { policyOf } from '../attempts/attempt-record';
import type { SignedInPerson } from '../auth/identity';
import { areStudents } from '../groups';
import { type Database, inTransaction, isRowId } from '../transaction';
import { findTaught, type TaughtRow } from './find-taught';

/** What students or groups get instead; null changes nothing. `timeLimit` in seconds. */
export interface ExceptionTerms extends PersonalTimesChange {
  /** For the teachers of the class. */
  readonly reason: string;
}

type PersonalTimesChange = {
  readonly [Name in keyof PersonalTimes]: PersonalTimes[Name] | null;
};

/** Who gets an exception. */
export interface ExceptionTargets {
  readonly personIds: readonly string[];
  readonly groupIds: readonly string[];
}

export type ExceptionCode =
  | 'assignment-not-found'
  | 'exception-not-found'
  | 'nobody-chosen'
  | 'member-not-found'
  | 'group-not-found'
  | 'exception-empty'
  | 'exception-gives-nothing'
  | 'due-before-open'
  | 'close-before-due'
  | 'attempts-wrong'
  | 'time-limit-wrong'
  | 'exception-reason-too-long';

/**
 * Gives each of the students and groups the same exception on an assignment of a class that the person
 * teaches, in the place of the one that they had. Whoever is at work gets the time that it gives.
 */
export async function saveExceptions(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  targets: ExceptionTargets,
  terms: ExceptionTerms,
  now: Date,
): Promise<Result<null, ExceptionCode>> {
  return inTransaction(async (tx) => {
    const row = await findTaught(person, assignmentId, tx);
    if (!row) return failure('assignment-not-found');
    const personIds = [...new Set(targets.personIds)];
    const groupIds = [...new Set(targets.groupIds)];
    const problem =
      (await targetFault(tx, row.classId, { personIds, groupIds })) ?? termsFault(row, terms);
    if (problem) return failure(problem);
    const stored = { ...terms, reason: terms.reason.trim() };
    const by = { assignmentId: row.id, createdById: person.id, createdAt: now };
    for (const personId of personIds)
      await tx.assignmentException.upsert({
        where: { assignmentId_personId: { assignmentId: row.id, personId } },
        create: { ...stored, ...by, personId },
        update: { ...stored, ...by },
      });
    for (const groupId of groupIds)
      await tx.assignmentException.upsert({
        where: { assignmentId_groupId: { assignmentId: row.id, groupId } },
        create: { ...stored, ...by, groupId },
        update: { ...stored, ...by },
      });
    await refreshDeadlines(tx, { assignmentId: row.id });
    return success(null);
  });
}

/** Takes an exception back. Whoever is at work keeps the time that it gave. */
export async function removeException(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  exceptionId: string,
): Promise<Result<null, 'assignment-not-found' | 'exception-not-found'>> {
  return inTransaction(async (tx) => {
    const row = await findTaught(person, assignmentId, tx);
    if (!row) return failure('assignment-not-found');
    if (!isRowId(exceptionId)) return failure('exception-not-found');
    const where = { id: exceptionId, assignmentId: row.id };
    const { count } = await tx.assignmentException.deleteMany({ where });
    return count === 0 ? failure('exception-not-found') : success(null);
  });
}

async function targetFault(
  tx: Database,
  classId: string,
  { personIds, groupIds }: ExceptionTargets,
): Promise<ExceptionCode | null> {
  if (personIds.length + groupIds.length === 0) return 'nobody-chosen';
  if (!(await areStudents(tx, classId, personIds))) return 'member-not-found';
  if (!groupIds.every(isRowId)) return 'group-not-found';
  const found = await tx.classGroup.count({ where: { classId, id: { in: [...groupIds] } } });
  return found === groupIds.length ? null : 'group-not-found';
}

/** What is wrong with an exception; what is no more than everybody has is none. */
function termsFault(row: TaughtRow, terms: ExceptionTerms): ExceptionCode | null {
  const { opensAt, dueAt, closesAt, maxAttempts, timeLimit, reason } = terms;
  const given = [opensAt, dueAt, closesAt, maxAttempts, timeLimit];
  if (given.every((one) => one === null)) return 'exception-empty';
  const due = dueAt ?? row.dueAt;
  if ((opensAt ?? row.opensAt) >= due) return 'due-before-open';
  if (closesAt !== null && closesAt < due) return 'close-before-due';
  if (!isWhole(maxAttempts, 1, 20)) return 'attempts-wrong';
  if (!isWhole(timeLimit, 60, 86_400)) return 'time-limit-wrong';
  if ([...reason].length > 500) return 'exception-reason-too-long';
  const limit = policyOf(row).timeLimit;
  const gains = [
    opensAt !== null && opensAt < row.opensAt,
    dueAt !== null && dueAt > row.dueAt,
    closesAt !== null && closesAt > closingMoment(row),
    maxAttempts !== null && row.maxAttempts !== null && maxAttempts > row.maxAttempts,
    timeLimit !== null && limit !== null && timeLimit > limit,
  ];
  return gains.includes(true) ? null : 'exception-gives-nothing';
}

function isWhole(value: number | null, least: number, most: number): boolean {
  return value === null || (Number.isInteger(value) && value >= least && value <= most);
}
