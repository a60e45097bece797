import 'server-only';
import {
  type AssignmentPolicy,
  AssignmentPolicySchema,
  closingMoment,
  waitsForClosing,
} from '@/core/assignments';
import {
  type Answer,
  AnswerSchema,
  type Language,
  LanguageSchema,
  type OptionOrder,
} from '@/core/content';
import { Prisma } from '@/prisma/generated/client';
import { type Database, isRowId } from '../transaction';

/** A question of an attempt with the answer as last saved, in stored ids. */
export interface ItemRecord {
  readonly position: number;
  readonly questionId: string;
  readonly version: number;
  readonly points: number;
  readonly order: OptionOrder;
  readonly answer: Answer | null;
  readonly sequence: number;
  readonly savedAt: Date | null;
  /** The page that saved it. */
  readonly savedBy: string | null;
  readonly elapsed: number;
  readonly flagged: boolean;
  readonly gradedAt: Date | null;
  readonly earned: number | null;
  /** Its mark follows from a change of marks. */
  readonly regraded: boolean;
  /** It does not count. */
  readonly dropped: boolean;
}

/** An attempt as it is stored, with what decides about showing it. */
export interface AttemptRecord {
  readonly id: string;
  readonly personId: string;
  /** 1, 2, … within person and assignment; 0 for practice. */
  readonly number: number;
  /** In which it has been read so far; null where that changed, or is not known. */
  readonly language: Language | null;
  readonly moduleId: string | null;
  readonly assignment: { readonly id: string; readonly title: string } | null;
  readonly status: 'open' | 'submitted';
  readonly feedback: 'immediate' | 'deferred';
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
  /** When feedback is shown after submission; null means at once. */
  readonly releaseAt: Date | null;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly items: readonly ItemRecord[];
}

/** An attempt with its assignment, as `attemptColumns` gives it. */
export interface AttemptRow {
  readonly id: string;
  readonly personId: string;
  readonly number: number;
  readonly language: string | null;
  readonly moduleId: string | null;
  readonly status: string;
  readonly feedback: string;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly assignment: {
    readonly id: string;
    readonly title: string;
    readonly policy: unknown;
    readonly dueAt: string;
    readonly closesAt: string | null;
  } | null;
}

/** What of the table `attempt` makes an `AttemptRow`. */
export const attemptColumns = Prisma.sql`attempt.id, attempt.person_id AS "personId", attempt.number,
  attempt.language, attempt.module_id AS "moduleId", attempt.status::text, attempt.feedback,
  attempt.started_at AS "startedAt", attempt.submitted_at AS "submittedAt",
  attempt.deadline_at AS "deadlineAt", attempt.earned, attempt.possible, (
    SELECT json_build_object('id', given.id, 'title', given.title, 'policy', given.policy,
      'dueAt', given.due_at, 'closesAt', given.closes_at)
    FROM assignment AS given WHERE given.id = attempt.assignment_id
  ) AS assignment`;

/** A question of an attempt; moments are texts where they come out of JSON. */
export interface ItemRow extends Omit<ItemRecord, 'answer' | 'savedAt' | 'gradedAt'> {
  readonly answer: unknown;
  readonly savedAt: Date | string | null;
  readonly gradedAt: Date | string | null;
}

/** What of the table `attempt_item` makes an `ItemRow`. */
export const itemColumns = Prisma.sql`item.position, item.question_id AS "questionId", item.version,
  item.points, item."order", item.answer, item.sequence, item.saved_at AS "savedAt",
  item.saved_by AS "savedBy", item.elapsed, item.flagged, item.graded_at AS "gradedAt", item.earned,
  item.regraded, item.dropped`;

/** The attempt of this person with this id; null if there is none, or it is another person's. */
export async function findAttempt(
  tx: Database,
  id: string,
  personId: string,
): Promise<AttemptRecord | null> {
  if (!isRowId(id)) return null;
  const rows = await tx.$queryRaw<(AttemptRow & { items: readonly ItemRow[] | null })[]>`
    SELECT ${attemptColumns}, (
      SELECT json_agg(listed ORDER BY listed.position) FROM (
        SELECT ${itemColumns} FROM attempt_item AS item WHERE item.attempt_id = attempt.id
      ) AS listed
    ) AS items
    FROM attempt WHERE attempt.id = ${id}::uuid AND attempt.person_id = ${personId}::uuid`;
  const [row] = rows;
  return row ? recordOf(row, row.items ?? []) : null;
}

/** True once an open attempt has run out of time. */
export function isExpired(
  attempt: Pick<AttemptRecord, 'status' | 'deadlineAt'>,
  now: Date,
): boolean {
  return attempt.status === 'open' && attempt.deadlineAt !== null && attempt.deadlineAt <= now;
}

/** True if everything about the attempt may be shown: it is submitted and its policy allows it. */
export function isReleased(attempt: AttemptRecord, now: Date): boolean {
  return attempt.status === 'submitted' && (attempt.releaseAt === null || attempt.releaseAt <= now);
}

/** The record of what was read. */
export function recordOf(row: AttemptRow, items: readonly ItemRow[]): AttemptRecord {
  const { id, personId, number, moduleId, startedAt, submittedAt, deadlineAt, assignment } = row;
  return {
    ...{ id, personId, number, moduleId, startedAt, submittedAt, deadlineAt },
    ...{ earned: row.earned, possible: row.possible },
    language: LanguageSchema.safeParse(row.language).data ?? null,
    assignment: assignment && { id: assignment.id, title: assignment.title },
    status: row.status === 'submitted' ? 'submitted' : 'open',
    feedback: row.feedback === 'immediate' ? 'immediate' : 'deferred',
    releaseAt: assignment && releaseOf(assignment),
    items: items.map((item) => ({
      ...item,
      answer: item.answer === null ? null : AnswerSchema.parse(item.answer),
      savedAt: item.savedAt === null ? null : new Date(item.savedAt),
      gradedAt: item.gradedAt === null ? null : new Date(item.gradedAt),
    })),
  };
}

/** When the feedback of an assignment is shown; null means at once after submission. */
export function releaseOf(assignment: {
  readonly policy: unknown;
  readonly dueAt: Date | string;
  readonly closesAt: Date | string | null;
}): Date | null {
  const { dueAt, closesAt } = assignment;
  const times = { dueAt: new Date(dueAt), closesAt: closesAt === null ? null : new Date(closesAt) };
  return waitsForClosing(policyOf(assignment).review) ? closingMoment(times) : null;
}

/** What counts in an assignment, and what is shown when. */
export function policyOf(assignment: { readonly policy: unknown }): AssignmentPolicy {
  return AssignmentPolicySchema.parse(assignment.policy);
}
