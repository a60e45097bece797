import 'server-only';
import type { Answer, Question } from '@/core/content';
import type { Certainty, ItemMark } from '@/core/grading';
import type { Prisma } from '@/prisma/generated/client';
import type { Database } from '../transaction';
import { derivedSql, type KnownRow, stateAfter } from './derived';

/** A graded answer to one question of an attempt. */
export interface FinalAnswer {
  readonly position: number;
  readonly question: Question;
  /** Stored ids; null where nothing was answered. */
  readonly answer: Answer | null;
  /** Which try it was, from 1. */
  readonly try: number;
  /** What it is worth by itself, 0 to 1; null where it says nothing of the learner, see `worthAlone`. */
  readonly earned: number | null;
  readonly certainty: Certainty | null;
  /** Milliseconds. */
  readonly elapsed: number;
}

/**
 * What the answer at try `number` is worth by itself as it is stored: null where it waits for a person, or
 * where its question was dropped, because it says nothing of who answered.
 */
export function worthAlone({ byTry, dropped }: ItemMark, number: number): number | null {
  return dropped ? null : (byTry[number - 1] ?? null);
}

/** Whose answers they are, where they were given, and when. */
export interface Occasion {
  readonly personId: string;
  readonly attemptId: string;
  readonly assignmentId: string | null;
  /** The learner's calendar day, ISO. */
  readonly day: string;
  /** From `momentOf`. */
  readonly answeredAt: Date;
}

/**
 * `now`, but never before the learner's last answer, so that what is derived from answers does not
 * depend on the order in which requests arrived. The caller holds the learner's turn.
 */
export function momentAfter({ answeredAt }: Pick<KnownRow, 'answeredAt'>, now: Date): Date {
  return answeredAt !== null && answeredAt > now ? answeredAt : now;
}

/**
 * Stores graded answers for good together with everything that is derived from the answers of one learner
 * and with `alongside`, further parts of the same `WITH`: one statement. Only the first try tells what
 * somebody knows: the others came after feedback.
 */
export async function recordAnswers(
  tx: Database,
  occasion: Occasion,
  answers: readonly FinalAnswer[],
  known: KnownRow,
  alongside: Prisma.Sql,
): Promise<void> {
  const { personId, attemptId, assignmentId, day, answeredAt } = occasion;
  const rows = answers.map(
    ({ position, question, answer, earned, elapsed, certainty, ...one }) => ({
      ...{ position, answer, earned, elapsed, certainty, try: one.try },
      questionId: question.id,
      version: question.version,
      conceptIds: question.concepts,
    }),
  );
  const first = answers.filter((one) => one.try === 1);
  const state = stateAfter(
    known,
    first.map(({ question, answer, earned, elapsed }) => ({
      ...{ elapsed, day, answeredAt },
      earned: earned ?? 0,
      questionId: question.id,
      conceptIds: question.concepts,
      answered: answer !== null && earned !== null,
    })),
  );
  await tx.$executeRaw`
    WITH ${alongside}, ${derivedSql([{ personId, state }])}
    INSERT INTO response (person_id, attempt_id, assignment_id, day, answered_at, position,
      question_id, version, concept_ids, answer, earned, certainty, elapsed, try)
    SELECT ${personId}::uuid, ${attemptId}::uuid, ${assignmentId}::uuid, ${day}, ${answeredAt},
      given.position, given."questionId", given.version, given."conceptIds",
      nullif(given.answer, 'null'::jsonb), given.earned, given.certainty, given.elapsed, given.try
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (position int,
      "questionId" text, version int, "conceptIds" text[], answer jsonb, earned float8, certainty int,
      elapsed int, try int)`;
}
