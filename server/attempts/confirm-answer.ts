import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { ResponseRequest } from '@/core/assignments';
import type { Answer, Question } from '@/core/content';
import { type ItemMark, isLastTry } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import { type Ending, inTwoMessages, type Statement } from '../two-messages';
import {
  type AttemptRecord,
  type ItemRecord,
  type ItemRow,
  itemColumns,
  itemOf,
} from './attempt-record';
import { type ChangeRow, changesSql, gradingTurn, holdingChanges } from './changes';
import { conceptsOf, type KnownRow, knownSql } from './derived';
import { markAnswers } from './mark-answers';
import {
  type FinalAnswer,
  momentAfter,
  type Occasion,
  recordSql,
  recordValues,
  worthAlone,
} from './record-answers';
import { notPassed } from './save-statement';

/**
 * One try at a question, marked; null where it can't be made. Points never fall. It is the last one if
 * it is all right, if no tries are left, or if a person has to mark it. The same answer again is no try.
 */
export async function confirmAnswer(
  attempt: AttemptRecord,
  position: number,
  question: Question,
  answer: Answer,
  input: ResponseRequest,
  now: Date,
): Promise<ItemRecord | null> {
  const day = plausibleDay(input.day, now);
  const turn = gradingTurn(attempt.id, { type: 'person', id: attempt.personId }, now);
  const read = lockItem(attempt, position, question, day, now);
  return inTwoMessages(turn, read, (row: LockedRow | null): Ending<ItemRecord> | null => {
    if (!row) return null;
    const { memories, mastery, days, answeredAt: before, changes, ...own } = row;
    const known = { memories, mastery, days, answeredAt: before };
    const item = itemOf(own);
    if (item.sequence > input.sequence) return null;
    if (isDeepStrictEqual(item.tried.at(-1), answer)) return { statements: [], value: item };
    const given = [...item.tried, answer];
    const holding = holdingChanges(changes ?? []).of(attempt.id, item);
    const mark = markAnswers(attempt, question, given, holding);
    const answeredAt = momentAfter(known, now);
    const tried = {
      ...afterTry(attempt, item, given, mark, input, answeredAt, now),
      changes: holding,
    };
    const { certainty, elapsed, tries } = tried;
    const occasion = {
      ...{ personId: attempt.personId, attemptId: attempt.id, answeredAt },
      assignmentId: attempt.assignment?.id ?? null,
      day,
    };
    const earned = worthAlone(mark, tries);
    const final = { position, question, answer, certainty, elapsed, earned, try: tries };
    return { statements: [storeTry(occasion, final, known, tried)], value: tried };
  });
}

/** The question after one more try. */
function afterTry(
  { assignment }: AttemptRecord,
  item: ItemRecord,
  given: readonly Answer[],
  mark: ItemMark,
  input: ResponseRequest,
  answeredAt: Date,
  now: Date,
): ItemRecord {
  const [tries, own] = [given.length, mark.byTry.at(-1) ?? null];
  const final = own === null || isLastTry(assignment?.policy.tries ?? [1], tries, own);
  const told = item.tries === 0 && assignment?.policy.certainty ? input.certainty : undefined;
  return {
    ...item,
    ...{ answer: given.at(-1) ?? null, tries, final, tried: final ? [] : given },
    ...{ sequence: input.sequence, earned: mark.earned },
    ...{ regraded: mark.changed, dropped: mark.dropped },
    gradedAt: final && mark.earned !== null ? answeredAt : null,
    certainty: told ?? item.certainty,
    elapsed: Math.max(item.elapsed, input.elapsed),
    flagged: input.flagged ?? item.flagged,
    ...{ savedAt: now, savedBy: input.page ?? null },
  };
}

interface LockedRow extends ItemRow, KnownRow {
  readonly changes: readonly ChangeRow[] | null;
}

/** The question while it can be answered; until the transaction ends nobody saves an answer to it. */
function lockItem(
  { id: attemptId }: Pick<AttemptRecord, 'id'>,
  position: number,
  question: Question,
  day: string,
  now: Date,
): Statement {
  return {
    name: 'question of an open attempt',
    text: lockText,
    values: [attemptId, position, now, [question.id], conceptsOf([question]), day],
  };
}

const lockText = `SELECT ${itemColumns}, ${changesSql('attempt.assignment_id')}, ${knownSql({
  person: 'attempt.person_id',
  questions: '$4::text[]',
  concepts: '$5::text[]',
  days: 'day = $6::text',
})}
  FROM attempt_item AS item JOIN attempt ON attempt.id = item.attempt_id
  LEFT JOIN assignment AS given ON given.id = attempt.assignment_id
  WHERE item.attempt_id = $1::uuid AND item.position = $2::int
    AND NOT item.final AND attempt.status = 'open'
    AND (attempt.deadline_at IS NULL OR attempt.deadline_at > $3::timestamptz)
    AND ${notPassed}
  FOR UPDATE OF item`;

function storeTry(
  occasion: Occasion,
  final: FinalAnswer,
  known: KnownRow,
  item: ItemRecord,
): Statement {
  return {
    name: 'try at a question',
    text: storeText,
    values: [
      ...recordValues(occasion, [final], known),
      ...[item.position, JSON.stringify(item.answer), item.sequence, item.elapsed, item.savedAt],
      ...[item.savedBy, item.flagged, item.certainty, item.tries, item.final, item.earned],
      ...[item.regraded, item.dropped, item.gradedAt],
    ],
  };
}

const storeText = recordSql(`tried AS (
    UPDATE attempt_item SET answer = $9::jsonb, sequence = $10::int, elapsed = $11::int,
      saved_at = $12::timestamptz, saved_by = $13::text, flagged = $14::boolean,
      certainty = $15::int, tries = $16::int, final = $17::boolean, earned = $18::float8,
      regraded = $19::boolean, dropped = $20::boolean, graded_at = $21::timestamptz
    WHERE attempt_id = $2::uuid AND position = $8::int)`);
