import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { ResponseRequest } from '@/core/assignments';
import type { Answer, Question } from '@/core/content';
import { type ItemMark, isLastTry } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import { Prisma } from '@/prisma/generated/client';
import { type Database, inTransaction } from '../transaction';
import {
  type AttemptRecord,
  type ItemRecord,
  type ItemRow,
  itemColumns,
  itemOf,
} from './attempt-record';
import { type ChangeRow, changesColumn, gradingTurn, holdingChanges } from './changes';
import { type KnownRow, knownColumns } from './derived';
import { markAnswers } from './mark-answers';
import { momentAfter, recordAnswers, worthAlone } from './record-answers';
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
  return inTransaction(async (tx) => {
    await tx.$executeRaw`WITH ${gradingTurn(attempt.id, attempt.personId)} SELECT FROM turn`;
    const day = plausibleDay(input.day, now);
    const open = await lockItem(tx, attempt, position, question, day, now);
    if (!open || open.item.sequence > input.sequence) return null;
    const { item, changes, known } = open;
    if (isDeepStrictEqual(item.tried.at(-1), answer)) return item;
    const given = [...item.tried, answer];
    const own = changes.of(attempt.id, item);
    const mark = markAnswers(attempt, question, given, own);
    const answeredAt = momentAfter(known, now);
    const tried = {
      ...afterTry(attempt, item, given, mark, input, answeredAt, now),
      changes: own,
    };
    const { certainty, elapsed, tries } = tried;
    const occasion = {
      ...{ personId: attempt.personId, attemptId: attempt.id, answeredAt },
      assignmentId: attempt.assignment?.id ?? null,
      day,
    };
    const earned = worthAlone(mark, tries);
    const final = { position, question, answer, certainty, elapsed, earned, try: tries };
    await recordAnswers(tx, occasion, [final], known, tryStored(attempt.id, tried));
    return tried;
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

/** The question while it can be answered; until the transaction ends nobody saves an answer to it. */
async function lockItem(
  tx: Database,
  { id: attemptId, personId, assignment }: AttemptRecord,
  position: number,
  question: Question,
  day: string,
  now: Date,
) {
  const [row] = await tx.$queryRaw<
    (ItemRow & KnownRow & { readonly changes: readonly ChangeRow[] | null })[]
  >`
    SELECT ${itemColumns}, ${changesColumn(assignment?.id ?? null)},
      ${knownColumns(personId, [question], day)}
    FROM attempt_item AS item JOIN attempt ON attempt.id = item.attempt_id
    LEFT JOIN assignment AS given ON given.id = attempt.assignment_id
    WHERE item.attempt_id = ${attemptId}::uuid AND item.position = ${position}
      AND NOT item.final AND attempt.status = 'open'
      AND (attempt.deadline_at IS NULL OR attempt.deadline_at > ${now})
      AND ${Prisma.raw(notPassed)}
    FOR UPDATE OF item`;
  if (!row) return null;
  const { changes, memories, mastery, days, answeredAt, ...item } = row;
  return {
    item: itemOf(item),
    changes: holdingChanges(changes ?? []),
    known: { memories, mastery, days, answeredAt },
  };
}

/** A part of a `WITH`. */
function tryStored(attemptId: string, item: ItemRecord): Prisma.Sql {
  return Prisma.sql`tried AS (
    UPDATE attempt_item SET answer = ${JSON.stringify(item.answer)}::jsonb,
      sequence = ${item.sequence}, elapsed = ${item.elapsed}, saved_at = ${item.savedAt},
      saved_by = ${item.savedBy}, flagged = ${item.flagged}, certainty = ${item.certainty},
      tries = ${item.tries}, final = ${item.final}, earned = ${item.earned},
      regraded = ${item.regraded}, dropped = ${item.dropped},
      graded_at = ${item.gradedAt}
    WHERE attempt_id = ${attemptId}::uuid AND position = ${item.position})`;
}
