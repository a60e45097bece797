import 'server-only';
import {
  addAnswers,
  emptyLearnerState,
  type GradedAnswer,
  type LearnerState,
} from '@/core/progress';
import { MemorySchema } from '@/core/scheduling';
import type { Database } from '../transaction';

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
  for (const row of await tx.memory.findMany({
    where: { personId, questionId: { in: questions } },
  }))
    state.memories.set(row.questionId, MemorySchema.parse(row.card));
  for (const row of await tx.conceptMastery.findMany({
    where: { personId, conceptId: { in: concepts } },
  }))
    state.mastery.set(row.conceptId, row);
  for (const row of await tx.dayActivity.findMany({ where: { personId, day: { in: days } } }))
    state.days.set(row.day, row);
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

/** All graded answers of one learner in the order in which they were given. */
export async function readGradedAnswers(tx: Database, personId: string): Promise<GradedAnswer[]> {
  const responses = await tx.response.findMany({
    where: { personId },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  });
  return responses.map((response) => ({ ...response, answered: response.answer !== null }));
}

async function storeDerived(tx: Database, personId: string, state: LearnerState): Promise<void> {
  const memories = [...state.memories];
  const mastery = [...state.mastery];
  const days = [...state.days];
  await tx.$executeRaw`
    INSERT INTO memory (person_id, question_id, due, card)
    SELECT ${personId}::uuid, * FROM unnest(
      ${memories.map(([id]) => id)}::text[],
      ${memories.map(([, memory]) => memory.due)}::timestamptz[],
      ${memories.map(([, memory]) => JSON.stringify(memory))}::jsonb[])
    ON CONFLICT (person_id, question_id) DO UPDATE SET due = excluded.due, card = excluded.card`;
  await tx.$executeRaw`
    INSERT INTO concept_mastery (person_id, concept_id, answers, value, last_answered_at)
    SELECT ${personId}::uuid, * FROM unnest(
      ${mastery.map(([id]) => id)}::text[],
      ${mastery.map(([, { answers }]) => answers)}::int[],
      ${mastery.map(([, { value }]) => value)}::float8[],
      ${mastery.map(([, { lastAnsweredAt }]) => lastAnsweredAt.toISOString())}::timestamptz[])
    ON CONFLICT (person_id, concept_id) DO UPDATE SET answers = excluded.answers,
      value = excluded.value, last_answered_at = excluded.last_answered_at`;
  await tx.$executeRaw`
    INSERT INTO day_activity (person_id, day, answers, earned, elapsed)
    SELECT ${personId}::uuid, * FROM unnest(
      ${days.map(([day]) => day)}::text[],
      ${days.map(([, { answers }]) => answers)}::int[],
      ${days.map(([, { earned }]) => earned)}::float8[],
      ${days.map(([, { elapsed }]) => elapsed)}::int[])
    ON CONFLICT (person_id, day) DO UPDATE SET answers = excluded.answers,
      earned = excluded.earned, elapsed = excluded.elapsed`;
}
