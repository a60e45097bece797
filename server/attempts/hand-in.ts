import 'server-only';
import { clockPhase, endAttempt, lateShareOf } from '@/core/assignments';
import type { Language, Question } from '@/core/content';
import { scoreItems } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { type Database, inTransaction } from '../transaction';
import { findLayout } from './attempt-layout';
import {
  type AttemptRecord,
  type AttemptRow,
  attemptColumns,
  type ItemRecord,
  type ItemRow,
  itemColumns,
  itemOf,
  recordOf,
} from './attempt-record';
import {
  type ChangeRow,
  changesColumn,
  gradingTurn,
  type HoldingChanges,
  holdingChanges,
} from './changes';
import { type KnownRow, knownColumns } from './derived';
import { endItem } from './end-item';
import { loadQuestions, questionOfReference } from './question-bank';
import { momentAfter, recordAnswers } from './record-answers';
import { addToTallies } from './tallies';

/** What whoever hands in tells besides. */
interface Occasion {
  /** The learner's calendar day, ISO. */
  readonly day?: string | undefined;
  /** In which the attempt was read last. */
  readonly language?: Language;
}

/**
 * Ends an attempt for its learner: hands it in and grades what is saved, or where its time is over does
 * what its policy says. Of any number of calls at the same time one does it and gets the attempt as it
 * is now; the others get null.
 */
export function handIn(
  attemptId: string,
  personId: string,
  occasion: Occasion,
  now: Date,
): Promise<AttemptRecord | null> {
  return end(attemptId, personId, occasion, now);
}

/** Ends an attempt whose time is over; null if it is not any more: a teacher may have given more time. */
export function endExpired(
  attemptId: string,
  personId: string,
  now: Date,
): Promise<AttemptRecord | null> {
  return end(attemptId, personId, null, now);
}

/** Ends the attempts at an assignment whose time is over. */
export async function endAllExpired(assignmentId: string, now: Date): Promise<void> {
  const expired = await db.attempt.findMany({
    where: { assignmentId, ...expiredAt(now) },
    select: { id: true, personId: true },
  });
  for (const { id, personId } of expired) await endExpired(id, personId, now);
}

/** Open attempts that nobody can hand in any more. */
export const expiredAt = (now: Date) => ({
  status: 'open' as const,
  deadlineAt: { lte: now },
  OR: [{ graceUntil: null }, { graceUntil: { lte: now } }],
});

async function end(
  attemptId: string,
  personId: string,
  occasion: Occasion | null,
  now: Date,
): Promise<AttemptRecord | null> {
  const layout = await findLayout(attemptId);
  if (!layout) return null;
  const questions = await loadQuestions(db, [...layout.items.values()]);
  return inTransaction(async (tx) => {
    const open = await lockOpen(tx, attemptId, personId);
    if (!open || (!occasion && clockPhase(open, now) !== 'over')) return null;
    const ending = endAttempt(
      open,
      { overtime: open.assignment?.policy.overtime ?? 'submit' },
      now,
    );
    const moment = ending.status === 'abandoned' ? now : ending.submittedAt;
    const day = plausibleDay(occasion?.day, moment);
    const { items, changes, known } = await lockItems(tx, open, questions, day);
    const claimed = { ...open, ...ending, items };
    if (ending.status === 'abandoned') return abandon(tx, claimed);
    const language = occasion?.language ?? null;
    return submit(tx, claimed, {
      submittedAt: ending.submittedAt,
      day,
      language,
      questions,
      changes,
      known,
    });
  });
}

/** What handing in goes by. */
interface Submission {
  readonly submittedAt: Date;
  readonly day: string;
  readonly language: Language | null;
  readonly questions: ReadonlyMap<string, Question>;
  readonly changes: HoldingChanges;
  readonly known: KnownRow;
}

async function submit(
  tx: Database,
  claimed: AttemptRecord,
  { submittedAt, day, language, questions, changes, known }: Submission,
): Promise<AttemptRecord> {
  const { id, personId, assignment } = claimed;
  const answeredAt = momentAfter(known, submittedAt);
  const ended = claimed.items.map((item) => {
    const question = questionOfReference(item, questions);
    return endItem(claimed, item, question, changes.of(id, item));
  });
  const items = ended.map(({ item, mark, answer, tries }): ItemRecord => {
    const { earned, dropped } = mark;
    const gradedAt = item.gradedAt ?? (earned === null ? null : answeredAt);
    const regraded = item.regraded || mark.changed;
    const own = changes.of(id, item);
    return {
      ...{ ...item, answer, tries, tried: [], final: true, changes: own },
      ...{ earned, dropped, regraded, gradedAt },
    };
  });
  const graded = items.every((item) => item.dropped || item.gradedAt !== null);
  const gradedAt = graded ? answeredAt : null;
  const lateShare = assignment
    ? lateShareOf(assignment.policy, assignment.times.dueAt, claimed, submittedAt)
    : 1;
  const scored = ended.map(({ item: { points, certainty }, mark }) => ({
    ...mark,
    points,
    certainty,
  }));
  const score = scoreItems(scored, assignment?.policy.certainty ?? false, lateShare);
  const read = language === null || language === claimed.language ? claimed.language : null;
  const elapsed = elapsedOf(items);
  const ending = Prisma.sql`graded AS (
      UPDATE attempt_item SET final = true, earned = given.earned, tries = given.tries,
        answer = nullif(given.answer, 'null'::jsonb), regraded = given.regraded,
        dropped = given.dropped,
        graded_at = CASE WHEN given.earned IS NOT NULL THEN ${answeredAt}::timestamptz END
      FROM jsonb_to_recordset(${JSON.stringify(storedItems(claimed, items))}::jsonb) AS given
        (position int, earned float8, tries int, answer jsonb, regraded bool, dropped bool)
      WHERE attempt_id = ${id}::uuid AND attempt_item.position = given.position
    ), ended AS (
    UPDATE attempt SET status = 'submitted', submitted_at = ${submittedAt}, language = ${read},
      earned = ${score.earned}, possible = ${score.possible}, late_share = ${lateShare},
      graded_at = ${gradedAt}::timestamptz, elapsed = ${elapsed}::int WHERE id = ${id}::uuid
    )`;
  const where = { personId, attemptId: id, answeredAt, assignmentId: assignment?.id ?? null };
  const finals = ended.flatMap(({ final }) => final ?? []);
  await recordAnswers(tx, { ...where, day }, finals, known, ending);
  if (assignment && claimed.number === 1) await addToTallies(tx, assignment.id, id);
  return { ...claimed, ...score, language: read, lateShare, gradedAt, items };
}

/** No score, and no mark beyond those that were given before; it counts as an attempt made. */
async function abandon(tx: Database, claimed: AttemptRecord): Promise<AttemptRecord> {
  const { id } = claimed;
  await tx.attemptItem.updateMany({ where: { attemptId: id }, data: { final: true } });
  const elapsed = elapsedOf(claimed.items);
  await tx.attempt.update({ where: { id }, data: { status: 'abandoned', elapsed } });
  return { ...claimed, items: claimed.items.map((item) => ({ ...item, final: true })) };
}

/**
 * The attempt of the person, locked until the transaction ends, with the turns that grading takes; null if
 * it is not open.
 */
async function lockOpen(
  tx: Database,
  attemptId: string,
  personId: string,
): Promise<AttemptRecord | null> {
  const rows = await tx.$queryRaw<AttemptRow[]>`
    WITH ${gradingTurn(attemptId, personId)}
    SELECT ${attemptColumns} FROM attempt
    WHERE id = ${attemptId}::uuid AND person_id = ${personId}::uuid AND status = 'open'
      AND EXISTS (SELECT FROM turn)
    FOR UPDATE OF attempt`;
  const [row] = rows;
  return row ? recordOf(row, []) : null;
}

interface OpenRow extends KnownRow {
  readonly items: readonly ItemRow[] | null;
  readonly changes: readonly ChangeRow[] | null;
}

/**
 * The questions of an attempt, the changes of marks that touch them, and what is known of the learner.
 * Answers that are being saved are waited for, later ones wait for the end.
 */
async function lockItems(
  tx: Database,
  { id, personId, assignment }: AttemptRecord,
  questions: ReadonlyMap<string, Question>,
  day: string,
) {
  const [row] = await tx.$queryRaw<OpenRow[]>`
    WITH own AS MATERIALIZED (
      SELECT ${itemColumns} FROM attempt_item AS item WHERE item.attempt_id = ${id}::uuid
      ORDER BY item.position FOR UPDATE OF item
    )
    SELECT (SELECT json_agg(own ORDER BY own.position) FROM own) AS items,
      ${changesColumn(assignment?.id ?? null)}, ${knownColumns(personId, [...questions.values()], day)}`;
  if (!row) throw new Error(`attempt ${id} could not be read`);
  const { items, changes, ...known } = row;
  return {
    items: (items ?? []).map(itemOf),
    changes: holdingChanges(changes ?? []),
    known,
  };
}

/** What changes of the questions that were open until now. */
function storedItems(before: AttemptRecord, items: readonly ItemRecord[]) {
  return items
    .filter((_, index) => before.items[index]?.final === false)
    .map(({ position, earned, tries, answer, regraded, dropped }) => ({
      ...{ position, earned, tries, answer, regraded, dropped },
    }));
}

function elapsedOf(items: readonly ItemRecord[]): number {
  return items.reduce((sum, { elapsed }) => sum + elapsed, 0);
}
