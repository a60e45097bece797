import 'server-only';
import {
  type AssignmentPolicy,
  type AssignmentTimes,
  type PersonalTimes,
  personalTimes,
  type TimeNeeds,
} from '@/core/assignments';

/** What a person needs wherever answers are asked for. */
export interface Needs extends TimeNeeds {
  readonly largerText: boolean;
  readonly readAloud: boolean;
}

/** The times of an assignment and an exception from them; moments are texts where they come out of JSON. */
export interface TimesRow {
  readonly opensAt: Date | string;
  readonly dueAt: Date | string;
  readonly closesAt: Date | string | null;
  readonly maxAttempts: number | null;
}

/** An exception as `exceptionsSql` and Prisma give it. */
export type ExceptionRow = { readonly [Name in keyof TimesRow]: TimesRow[Name] | null } & {
  readonly timeLimit: number | null;
};

/** True in SQL of an exception `other` that holds for a person, on their own or in a group. */
const concerns = (assignment: string, person: string) =>
  `other.assignment_id = ${assignment} AND (other.person_id = ${person} OR other.group_id IN (
    SELECT group_id FROM class_group_member WHERE person_id = ${person}))`;

/** The exceptions of an assignment that hold for a person, as JSON; both are expressions of SQL. */
export function exceptionsSql(assignment: string, person: string): string {
  return `(SELECT json_agg(json_build_object('opensAt', other.opens_at, 'dueAt', other.due_at,
      'closesAt', other.closes_at, 'maxAttempts', other.max_attempts, 'timeLimit', other.time_limit))
    FROM assignment_exception AS other WHERE ${concerns(assignment, person)})`;
}

/** What a person needs, as JSON; null where nothing is set. */
export function needsSql(person: string): string {
  return `(SELECT json_build_object('timeFactor', time_factor, 'untimed', untimed,
      'largerText', larger_text, 'readAloud', read_aloud)
    FROM accommodation WHERE accommodation.person_id = ${person})`;
}

/** When the assignment `assignment` (an alias of its table) closes for a person: `closingMoment` of `timesFor`. */
export function closingSql(assignment: string, person: string): string {
  return `greatest(coalesce(${assignment}.closes_at, ${assignment}.due_at), (
    SELECT max(greatest(other.closes_at, other.due_at)) FROM assignment_exception AS other
    WHERE ${concerns(`${assignment}.id`, person)}))`;
}

/** What Prisma is asked for to have the exceptions that hold for a person. */
export const exceptionsFor = (personId: string) => ({
  where: { OR: [{ personId }, { group: { members: { some: { personId } } } }] },
});

/** The times of an assignment as they hold for the person whose exceptions are given. */
export function timesFor(
  times: TimesRow,
  policy: Pick<AssignmentPolicy, 'timeLimit'>,
  exceptions: readonly ExceptionRow[] | null,
): PersonalTimes {
  return personalTimes(
    datesOf(times),
    policy,
    (exceptions ?? []).map(({ opensAt, dueAt, closesAt, maxAttempts, timeLimit }) => ({
      ...{ opensAt: dateOf(opensAt), dueAt: dateOf(dueAt), closesAt: dateOf(closesAt) },
      ...{ maxAttempts, timeLimit },
    })),
  );
}

function datesOf({ opensAt, dueAt, closesAt, maxAttempts }: TimesRow): AssignmentTimes {
  return {
    ...{ opensAt: new Date(opensAt), dueAt: new Date(dueAt), closesAt: dateOf(closesAt) },
    maxAttempts,
  };
}

function dateOf(moment: Date | string | null): Date | null {
  return moment === null ? null : new Date(moment);
}
