import 'server-only';
import { type Mastery, updateMastery } from '@/core/progress';
import { failure, type Result, success } from '@/core/result';
import type { Learner } from './auth';
import { pool } from './db';
import { isRowId } from './transaction';

/** What one attempt did to one concept; values from 0 to 1. */
export interface ConceptChange {
  readonly conceptId: string;
  /** Null where nothing had been answered before. */
  readonly before: number | null;
  readonly after: number;
}

/** What an attempt changed for the learner. */
export interface AttemptOutcome {
  readonly concepts: readonly ConceptChange[];
  /** When each question of the attempt comes back, the earliest first. */
  readonly comingBack: readonly { readonly questionId: string; readonly due: Date }[];
}

/**
 * Mastery before and after an attempt, derived afresh from the answers, so that a later answer does
 * not change the story. Another person's attempt is not found.
 */
export async function outcomeOf(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
): Promise<Result<AttemptOutcome, 'attempt-not-found'>> {
  if (!isRowId(attemptId)) return failure('attempt-not-found');
  const { rows } = await pool.query<OutcomeRow>({
    name: 'outcome of an attempt',
    text: outcomeText,
    values: [attemptId, learner.id],
  });
  const [row] = rows;
  if (!row?.own) return failure('attempt-not-found');
  const concepts = [...new Set(row.own.flatMap(({ conceptIds }) => conceptIds))];
  const before = fold(new Map(), row.earlier ?? []);
  const after = fold(before, row.own);
  return success({
    concepts: concepts.flatMap((conceptId) => {
      const value = after.get(conceptId)?.value;
      if (value === undefined) return [];
      return { conceptId, before: before.get(conceptId)?.value ?? null, after: value };
    }),
    comingBack: (row.memories ?? []).map(({ questionId, due }) => ({
      questionId,
      due: new Date(due),
    })),
  });
}

interface OutcomeRow {
  /** Null where there is none. */
  readonly own: readonly Answered[] | null;
  /** Those before on the same concepts. */
  readonly earlier: readonly Answered[] | null;
  readonly memories: readonly { readonly questionId: string; readonly due: string }[] | null;
}

const answeredSql = `json_agg(json_build_object('answered', answer IS NOT NULL, 'earned', earned,
  'conceptIds', concept_ids) ORDER BY answered_at, id)`;

const outcomeText = `
  WITH own AS (
    SELECT * FROM response WHERE attempt_id = $1::uuid AND person_id = $2::uuid AND try = 1
  )
  SELECT (SELECT ${answeredSql} FROM own) AS own, (
    SELECT ${answeredSql} FROM response
    WHERE person_id = $2::uuid AND attempt_id <> $1::uuid AND try = 1
      AND answered_at <= (SELECT min(answered_at) FROM own)
      AND concept_ids && (SELECT array_agg(concept) FROM own, unnest(concept_ids) AS concept)
  ) AS earlier, (
    SELECT json_agg(json_build_object('questionId', question_id, 'due', due) ORDER BY due, question_id)
    FROM memory WHERE person_id = $2::uuid AND question_id IN (SELECT question_id FROM own)
  ) AS memories`;

interface Answered {
  readonly answered: boolean;
  readonly earned: number | null;
  readonly conceptIds: readonly string[];
}

function fold(start: ReadonlyMap<string, Mastery>, answers: readonly Answered[]) {
  const mastery = new Map(start);
  for (const { answered, earned, conceptIds } of answers) {
    if (!answered || earned === null) continue;
    for (const id of new Set(conceptIds)) {
      mastery.set(id, updateMastery(mastery.get(id) ?? null, earned));
    }
  }
  return mastery;
}
