import 'server-only';
import type { Answer, Question } from '@/core/content';
import type { Certainty, ItemMark } from '@/core/grading';
import { derivedJson, derivedSql, type KnownRow, stateAfter } from './derived';

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
 * In SQL, one statement that stores graded answers for good together with everything that is derived from the
 * answers of one learner and with `alongside`, further parts of the same `WITH`. Its first seven values are
 * those of `recordValues`.
 */
export function recordSql(alongside: string): string {
  return `WITH ${alongside}, ${derivedSql('$7::jsonb')}
    INSERT INTO response (person_id, attempt_id, assignment_id, day, answered_at, position,
      question_id, version, concept_ids, answer, earned, certainty, elapsed, try)
    SELECT $1::uuid, $2::uuid, $3::uuid, $4::text, $5::timestamptz,
      given.position, given."questionId", given.version, given."conceptIds",
      nullif(given.answer, 'null'::jsonb), given.earned, given.certainty, given.elapsed, given.try
    FROM jsonb_to_recordset($6::jsonb) AS given (position int,
      "questionId" text, version int, "conceptIds" text[], answer jsonb, earned float8, certainty int,
      elapsed int, try int)`;
}

/** What `recordSql` stores. Only the first try tells what somebody knows: the others came after feedback. */
export function recordValues(
  occasion: Occasion,
  answers: readonly FinalAnswer[],
  known: KnownRow,
): unknown[] {
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
  const days = known.days?.filter((one) => one.day === day) ?? null;
  const state = stateAfter(
    { ...known, days },
    first.map(({ question, answer, earned, elapsed }) => ({
      ...{ elapsed, day, answeredAt },
      earned: earned ?? 0,
      questionId: question.id,
      conceptIds: question.concepts,
      answered: answer !== null && earned !== null,
    })),
  );
  const derived = derivedJson([{ personId, state }]);
  return [personId, attemptId, assignmentId, day, answeredAt, JSON.stringify(rows), derived];
}
