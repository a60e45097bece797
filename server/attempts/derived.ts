import 'server-only';
import {
  addAnswers,
  emptyLearnerState,
  type GradedAnswer,
  type LearnerState,
} from '@/core/progress';
import { MemorySchema } from '@/core/scheduling';
import type { Database } from '../transaction';

/** What is known of a learner, as JSON gives it; null where there is nothing. */
interface KnownRow {
  readonly memories: readonly { readonly id: string; readonly card: unknown }[] | null;
  readonly mastery:
    | readonly {
        readonly id: string;
        readonly answers: number;
        readonly value: number;
        readonly lastAnsweredAt: string;
      }[]
    | null;
  readonly days:
    | readonly {
        readonly day: string;
        readonly answers: number;
        readonly earned: number;
        readonly elapsed: number;
      }[]
    | null;
}

/**
 * Adds answers, in the order in which they were given, to memory, mastery and day totals of one
 * learner. The caller holds the learner's turn, see `takeTurns`.
 */
export async function addToDerived(
  tx: Database,
  personId: string,
  answers: readonly GradedAnswer[],
): Promise<void> {
  const counted = answers.filter(({ answered }) => answered);
  if (counted.length === 0) return;
  const state = emptyLearnerState();
  const questions = [...new Set(counted.map(({ questionId }) => questionId))];
  const concepts = [...new Set(counted.flatMap(({ conceptIds }) => conceptIds))];
  const days = [...new Set(counted.map(({ day }) => day))];
  const [known] = await tx.$queryRaw<KnownRow[]>`
    SELECT (
      SELECT json_agg(json_build_object('id', question_id, 'card', card)) FROM memory
      WHERE person_id = ${personId}::uuid AND question_id = ANY (${questions}::text[])
    ) AS memories, (
      SELECT json_agg(json_build_object('id', concept_id, 'answers', answers, 'value', value,
        'lastAnsweredAt', last_answered_at)) FROM concept_mastery
      WHERE person_id = ${personId}::uuid AND concept_id = ANY (${concepts}::text[])
    ) AS mastery, (
      SELECT json_agg(json_build_object('day', day, 'answers', answers, 'earned', earned,
        'elapsed', elapsed)) FROM day_activity
      WHERE person_id = ${personId}::uuid AND day = ANY (${days}::text[])
    ) AS days`;
  for (const { id, card } of known?.memories ?? [])
    state.memories.set(id, MemorySchema.parse(card));
  for (const { id, lastAnsweredAt, ...mastery } of known?.mastery ?? [])
    state.mastery.set(id, { ...mastery, lastAnsweredAt: new Date(lastAnsweredAt) });
  for (const { day, ...activity } of known?.days ?? []) state.days.set(day, activity);
  await storeDerived(tx, personId, addAnswers(state, counted));
}

/** Derives memory, mastery and day totals of one learner afresh from all responses. */
export async function rebuildDerived(tx: Database, personId: string): Promise<void> {
  const state = addAnswers(emptyLearnerState(), await readGradedAnswers(tx, personId));
  await tx.memory.deleteMany({ where: { personId } });
  await tx.conceptMastery.deleteMany({ where: { personId } });
  await tx.dayActivity.deleteMany({ where: { personId } });
  await storeDerived(tx, personId, state);
}

/**
 * All first answers of one learner in the order in which they were given, with what they are worth now: a
 * later try says more of the feedback than of what was known. One that waits for a person counts from its mark.
 */
export async function readGradedAnswers(tx: Database, personId: string): Promise<GradedAnswer[]> {
  const responses = await tx.response.findMany({
    where: { personId, try: 1 },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  });
  return responses.map(({ earned, ...response }) => ({
    ...response,
    earned: earned ?? 0,
    answered: response.answer !== null && earned !== null,
  }));
}

async function storeDerived(tx: Database, personId: string, state: LearnerState): Promise<void> {
  const memories = [...state.memories];
  const mastery = [...state.mastery];
  const days = [...state.days];
  await tx.$executeRaw`
    WITH remembered AS (
    INSERT INTO memory (person_id, question_id, due, card)
    SELECT ${personId}::uuid, * FROM unnest(
      ${memories.map(([id]) => id)}::text[],
      ${memories.map(([, memory]) => memory.due)}::timestamptz[],
      ${memories.map(([, memory]) => JSON.stringify(memory))}::jsonb[])
    ON CONFLICT (person_id, question_id) DO UPDATE SET due = excluded.due, card = excluded.card
    ), mastered AS (
    INSERT INTO concept_mastery (person_id, concept_id, answers, value, last_answered_at)
    SELECT ${personId}::uuid, * FROM unnest(
      ${mastery.map(([id]) => id)}::text[],
      ${mastery.map(([, { answers }]) => answers)}::int[],
      ${mastery.map(([, { value }]) => value)}::float8[],
      ${mastery.map(([, { lastAnsweredAt }]) => lastAnsweredAt.toISOString())}::timestamptz[])
    ON CONFLICT (person_id, concept_id) DO UPDATE SET answers = excluded.answers,
      value = excluded.value, last_answered_at = excluded.last_answered_at
    )
    INSERT INTO day_activity (person_id, day, answers, earned, elapsed)
    SELECT ${personId}::uuid, * FROM unnest(
      ${days.map(([day]) => day)}::text[],
      ${days.map(([, { answers }]) => answers)}::int[],
      ${days.map(([, { earned }]) => earned)}::float8[],
      ${days.map(([, { elapsed }]) => elapsed)}::int[])
    ON CONFLICT (person_id, day) DO UPDATE SET answers = excluded.answers,
      earned = excluded.earned, elapsed = excluded.elapsed`;
}
