import 'server-only';
import type { Question } from '@/core/content';
import { type Asker, askerSql, askerValues } from '../auth/asker';
import type { Statement } from '../two-messages';
import {
  type AttemptRecord,
  type AttemptRow,
  attemptColumns,
  type ItemRecord,
  type ItemRow,
  itemColumns,
} from './attempt-record';
import { type ChangeRow, changesSql } from './changes';
import { conceptsOf, type KnownRow, knownSql } from './derived';
import { type FinalAnswer, type Occasion, recordSql, recordValues } from './record-answers';

/** An open attempt with all that its end depends on. */
export interface OpenRow extends AttemptRow, KnownRow {
  readonly items: readonly ItemRow[] | null;
  readonly changes: readonly ChangeRow[] | null;
  /** What was answered at the first try where tries were confirmed. */
  readonly firsts: readonly FirstRow[] | null;
  /** The session of who asks was not noted as used for an hour. */
  readonly stale: boolean;
}

/** A first answer, and what it is worth by itself. */
export interface FirstRow {
  readonly position: number;
  readonly answer: unknown;
  readonly earned: number | null;
}

/**
 * The open attempt of whoever asks with its questions, the changes of marks that touch them, and what is known
 * of the learner; no row if it is not theirs, or not open. All of it is locked: answers that are being saved
 * are waited for, later ones wait for the end. To be asked after `gradingTurn`.
 */
export function readOpen(
  attemptId: string,
  asker: Asker,
  questions: ReadonlyMap<string, Question>,
  now: Date,
): Statement {
  const { type, values } = askerValues(asker, now);
  const asked = [...questions.values()];
  return {
    name: `open attempt of a ${type}`,
    text: readTexts[type],
    values: [attemptId, values[0], now, asked.map(({ id }) => id), conceptsOf(asked)],
  };
}

const readTexts = {
  session: readText('session'),
  guest: readText('guest'),
  person: readText('person'),
} as const satisfies Record<Asker['type'], string>;

// Which day it is follows from when the attempt ends, which only its row tells: now, or at its deadline.
function readText(type: Asker['type']): string {
  return `WITH caller AS MATERIALIZED (${askerSql(type, '$2', '$3::timestamptz')}), locked AS MATERIALIZED (
      SELECT attempt.* FROM attempt WHERE attempt.id = $1::uuid AND attempt.status = 'open'
        AND attempt.person_id = (SELECT id FROM caller)
      FOR UPDATE
    ), asked AS MATERIALIZED (
      SELECT ${itemColumns} FROM locked JOIN attempt_item AS item ON item.attempt_id = locked.id
      ORDER BY item.position FOR UPDATE OF item
    )
    SELECT ${attemptColumns}, caller.stale,
      (SELECT json_agg(asked ORDER BY asked.position) FROM asked) AS items, (
        SELECT json_agg(json_build_object('position', position, 'answer', answer, 'earned', earned))
        FROM response WHERE response.attempt_id = attempt.id AND response.try = 1
      ) AS firsts, ${changesSql('attempt.assignment_id')}, ${knownSql({
        person: 'attempt.person_id',
        questions: '$4::text[]',
        concepts: '$5::text[]',
        days: `day >= to_char(least($3::timestamptz, attempt.deadline_at) AT TIME ZONE 'UTC'
          - interval '1 day', 'YYYY-MM-DD')`,
      })}
    FROM locked AS attempt, caller`;
}

/** What an attempt is stored as that is handed in. */
export interface HandedIn {
  /** As it was while it was open. */
  readonly before: Pick<AttemptRecord, 'items'>;
  readonly after: Pick<
    AttemptRecord,
    'earned' | 'possible' | 'language' | 'lateShare' | 'gradedAt' | 'items'
  >;
  readonly submittedAt: Date;
  readonly elapsed: number;
  /** What is recorded now. */
  readonly finals: readonly FinalAnswer[];
  readonly known: KnownRow;
}

/** Stores the end of an attempt, its answers for good, and what follows from them of its learner. */
export function storeHandedIn(
  occasion: Occasion,
  { before, after, submittedAt, elapsed, finals, known }: HandedIn,
): Statement {
  return {
    name: 'attempt that is handed in',
    text: storeText,
    values: [
      ...recordValues(occasion, finals, known),
      JSON.stringify(changedItems(before.items, after.items)),
      ...[submittedAt, after.language, after.earned, after.possible, after.lateShare],
      ...[after.gradedAt, elapsed],
    ],
  };
}

const storeText = recordSql(`graded AS (
    UPDATE attempt_item SET final = true, earned = given.earned, tries = given.tries,
      answer = nullif(given.answer, 'null'::jsonb), regraded = given.regraded, dropped = given.dropped,
      graded_at = CASE WHEN given.earned IS NOT NULL THEN $5::timestamptz END
    FROM jsonb_to_recordset($8::jsonb) AS given
      (position int, earned float8, tries int, answer jsonb, regraded bool, dropped bool)
    WHERE attempt_id = $2::uuid AND attempt_item.position = given.position
  ), ended AS (
    UPDATE attempt SET status = 'submitted', submitted_at = $9::timestamptz, language = $10::text,
      earned = $11::float8, possible = $12::float8, late_share = $13::float8,
      graded_at = $14::timestamptz, elapsed = $15::int
    WHERE id = $2::uuid
  )`);

/** What changes of the questions that were open until now. */
function changedItems(before: readonly ItemRecord[], after: readonly ItemRecord[]) {
  return after
    .filter((_, index) => before[index]?.final === false)
    .map(({ position, earned, tries, answer, regraded, dropped }) => ({
      ...{ position, earned, tries, answer, regraded, dropped },
    }));
}

/** Stores that an attempt came to nothing: no score, and no mark beyond those that were given before. */
export function storeAbandoned(attemptId: string, elapsed: number): Statement {
  return {
    name: 'attempt that is abandoned',
    text: `WITH ended AS (UPDATE attempt_item SET final = true WHERE attempt_id = $1::uuid)
      UPDATE attempt SET status = 'abandoned', elapsed = $2::int WHERE id = $1::uuid`,
    values: [attemptId, elapsed],
  };
}
