import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { ResponseRequest } from '@/core/assignments';
import type { Answer, Question } from '@/core/content';
import { type ItemMark, isLastTry } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import { Prisma } from '@/prisma/generated/client';
import { type Database, inTransaction, takeTurns } from '../transaction';
import {
  type AttemptRecord,
  type ItemRecord,
  type ItemRow,
  itemColumns,
  itemOf,
} from './attempt-record';
import { findChanges, lockMarks } from './changes';
import { markAnswers } from './mark-answers';
import { momentOf, recordAnswers, worthAlone } from './record-answers';
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
    if (attempt.assignment) await lockMarks(tx, attempt.id);
    await takeTurns(tx, `learner:${attempt.personId}`);
    const item = await lockItem(tx, attempt.id, position, now);
    if (!item || item.sequence > input.sequence) return null;
    if (isDeepStrictEqual(item.tried.at(-1), answer)) return item;
    const changes = await findChanges(tx, attempt.assignment?.id ?? null);
    const given = [...item.tried, answer];
    const mark = markAnswers(attempt, question, given, changes.of(attempt.id, item));
    const answeredAt = await momentOf(tx, attempt.personId, now);
    const tried = afterTry(attempt, item, given, mark, input, answeredAt, now);
    await storeTry(tx, attempt.id, tried);
    const { certainty, elapsed, tries } = tried;
    const occasion = {
      ...{ personId: attempt.personId, attemptId: attempt.id, answeredAt },
      assignmentId: attempt.assignment?.id ?? null,
      day: plausibleDay(input.day, now),
    };
    const earned = worthAlone(mark, tries);
    await recordAnswers(tx, occasion, [
      { ...{ position, question, answer, certainty, elapsed, earned }, try: tries },
    ]);
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
  attemptId: string,
  position: number,
  now: Date,
): Promise<ItemRecord | null> {
  const [row] = await tx.$queryRaw<ItemRow[]>`
    SELECT ${itemColumns} FROM attempt_item AS item JOIN attempt ON attempt.id = item.attempt_id
    LEFT JOIN assignment AS given ON given.id = attempt.assignment_id
    WHERE item.attempt_id = ${attemptId}::uuid AND item.position = ${position}
      AND NOT item.final AND attempt.status = 'open'
      AND (attempt.deadline_at IS NULL OR attempt.deadline_at > ${now})
      AND ${Prisma.raw(notPassed)}
    FOR UPDATE OF item`;
  return row ? itemOf(row) : null;
}

async function storeTry(tx: Database, attemptId: string, item: ItemRecord): Promise<void> {
  await tx.$executeRaw`
    UPDATE attempt_item SET answer = ${JSON.stringify(item.answer)}::jsonb,
      sequence = ${item.sequence}, elapsed = ${item.elapsed}, saved_at = ${item.savedAt},
      saved_by = ${item.savedBy}, flagged = ${item.flagged}, certainty = ${item.certainty},
      tries = ${item.tries}, final = ${item.final}, earned = ${item.earned},
      regraded = ${item.regraded}, dropped = ${item.dropped},
      graded_at = ${item.gradedAt}
    WHERE attempt_id = ${attemptId}::uuid AND position = ${item.position}`;
}
