import 'server-only';
import { askerSql } from '../auth/asker';
import type { CallerKey } from '../auth/credentials';

/** What decides about an answer and is stored of it, in the order of the parameters of the statement. */
export interface SaveValues {
  readonly callerKey: string;
  readonly now: Date;
  readonly attemptId: string;
  readonly position: number;
  /** JSON with stored ids, or null. */
  readonly answer: string | null;
  readonly sequence: number;
  readonly elapsed: number;
  readonly page: string | null;
  readonly flagged: boolean | null;
  readonly certainty: number | null;
}

/** What comes back: no row if nobody with a valid session asked. */
export interface SaveRow {
  /** The answer is stored now. */
  readonly stored: boolean;
  /** Another page has saved in this attempt within the last two minutes. */
  readonly elsewhere: boolean;
  /** The session was not noted as used for an hour. */
  readonly stale: boolean;
  /** Of the attempt; null where nothing was stored. */
  readonly deadlineAt: Date | null;
  readonly graceUntil: Date | null;
  readonly tries: number | null;
}

/**
 * True in SQL while a question `item` of an attempt at the assignment `given` can be answered: where there
 * is no way back, nothing was saved for a later one. Opening a question saves it, be it without an answer.
 */
export const notPassed = `(given.policy ->> 'navigation' IS DISTINCT FROM 'forward' OR NOT EXISTS (
  SELECT FROM attempt_item AS later WHERE later.attempt_id = item.attempt_id
    AND later.position > item.position AND later.sequence > 0))`;

/** In SQL, the certainty of `item` after one was told: where it is asked, and only until the first try. */
export function keptCertainty(told: string): string {
  return `CASE WHEN item.tries = 0 AND given.policy -> 'certainty' = 'true'::jsonb
    THEN coalesce(${told}, item.certainty) ELSE item.certainty END`;
}

/**
 * One prepared statement, and so one transaction, for everything that saving an answer asks of the
 * database: is the session good, is the attempt this person's and open, is the answer the newest,
 * store it. The rules are those of `askerSql` and `storeAnswer`; a test holds them together. A submission that comes between locks the row first, and then nothing is stored.
 */
export function saveStatement(type: CallerKey['type'], values: SaveValues) {
  return {
    name: `save response of a ${type}`,
    text: texts[type],
    values: [
      values.callerKey,
      values.now,
      values.attemptId,
      values.position,
      values.answer,
      values.sequence,
      values.elapsed,
      values.page,
      values.flagged,
      values.certainty,
    ],
  };
}

function textFor(type: CallerKey['type']): string {
  return `WITH caller AS (${askerSql(type, '$1', '$2::timestamptz')}), saved AS (
    UPDATE attempt_item AS item SET answer = $5::jsonb, sequence = $6::int,
      elapsed = greatest(item.elapsed, $7::int), saved_at = $2::timestamptz, saved_by = $8::text,
      flagged = coalesce($9::boolean, item.flagged),
      certainty = ${keptCertainty('$10::int')}
    FROM attempt JOIN caller ON attempt.person_id = caller.id
      LEFT JOIN assignment AS given ON given.id = attempt.assignment_id
    WHERE item.attempt_id = $3::uuid AND item.position = $4::int
      AND item.sequence < $6::int AND NOT item.final
      AND attempt.id = $3::uuid AND attempt.status = 'open'
      AND (attempt.deadline_at IS NULL OR attempt.deadline_at > $2::timestamptz)
      AND ${notPassed}
    RETURNING attempt.deadline_at, attempt.grace_until, item.tries
  )
  SELECT saved.tries IS NOT NULL AS stored, saved.tries, saved.deadline_at AS "deadlineAt",
    saved.grace_until AS "graceUntil", caller.stale, EXISTS (
    SELECT FROM attempt_item AS other WHERE other.attempt_id = $3::uuid
      AND other.saved_by <> $8::text AND other.saved_at > $2::timestamptz - interval '2 minutes') AS elsewhere
  FROM caller LEFT JOIN saved ON true`;
}

const texts = { session: textFor('session'), guest: textFor('guest') };
