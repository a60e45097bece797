import 'server-only';
import type { Question } from '@/core/content';
import {
  addAnswers,
  emptyLearnerState,
  type GradedAnswer,
  type LearnerState,
} from '@/core/progress';
import { MemorySchema } from '@/core/scheduling';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from '../transaction';

/** What is known of a learner, as JSON gives it; null where there is nothing. */
export interface KnownRow {
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
  /** Of any answer; null before the first one. */
  readonly answeredAt: Date | null;
}

/** Expressions of SQL that `knownSql` goes by. */
interface KnownOf {
  readonly person: string;
  /** Ids of what is answered, `text[]`. */
  readonly questions: string;
  /** Ids of what that is about, `text[]`. */
  readonly concepts: string;
  /** True of the rows of `day_activity` that may change. */
  readonly days: string;
}

/**
 * Columns in SQL that make a `KnownRow`: what answers to these questions on these days will change. The caller
 * holds the learner's turn, taken by a statement before.
 */
export function knownSql({ person, questions, concepts, days }: KnownOf): string {
  return `(
      SELECT json_agg(json_build_object('id', question_id, 'card', card)) FROM memory
      WHERE memory.person_id = ${person} AND question_id = ANY (${questions})
    ) AS memories, (
      SELECT json_agg(json_build_object('id', concept_id, 'answers', answers, 'value', value,
        'lastAnsweredAt', last_answered_at)) FROM concept_mastery
      WHERE concept_mastery.person_id = ${person} AND concept_id = ANY (${concepts})
    ) AS mastery, (
      SELECT json_agg(json_build_object('day', day, 'answers', answers, 'earned', earned,
        'elapsed', elapsed)) FROM day_activity
      WHERE day_activity.person_id = ${person} AND ${days}
    ) AS days, (
      SELECT max(answered_at) FROM response WHERE response.person_id = ${person}
    ) AS "answeredAt"`;
}

/** The concepts of questions, each once. */
export function conceptsOf(questions: Iterable<Pick<Question, 'concepts'>>): string[] {
  return [...new Set([...questions].flatMap(({ concepts }) => concepts))];
}

/** The state of a learner after more answers, in the order in which they were given. */
export function stateAfter(known: KnownRow, answers: readonly GradedAnswer[]): LearnerState {
  const state = emptyLearnerState();
  for (const { id, card } of known.memories ?? []) state.memories.set(id, MemorySchema.parse(card));
  for (const { id, lastAnsweredAt, ...mastery } of known.mastery ?? [])
    state.mastery.set(id, { ...mastery, lastAnsweredAt: new Date(lastAnsweredAt) });
  for (const { day, ...activity } of known.days ?? []) state.days.set(day, activity);
  return addAnswers(state, answers);
}

/** Derives memory, mastery and day totals of one learner afresh from all responses. */
export async function rebuildDerived(tx: Database, personId: string): Promise<void> {
  const answers = await readGradedAnswers(tx, personId);
  await tx.memory.deleteMany({ where: { personId } });
  await tx.conceptMastery.deleteMany({ where: { personId } });
  await tx.dayActivity.deleteMany({ where: { personId } });
  await storeDerived(tx, [{ personId, state: addAnswers(emptyLearnerState(), answers) }]);
}

const atOnce = 100;

/**
 * The same for many learners, whose turns the caller holds, as far as answers to one question matter: its
 * memory, the mastery of its concepts, the days on which it was answered. A few statements for each hundred.
 */
export async function rebuildDerivedOf(
  tx: Database,
  personIds: readonly string[],
  { id, concepts }: Pick<Question, 'id' | 'concepts'>,
): Promise<void> {
  for (let first = 0; first < personIds.length; first += atOnce) {
    const some = personIds.slice(first, first + atOnce);
    const days = Prisma.sql`SELECT DISTINCT person_id, day FROM response
      WHERE person_id = ANY (${some}::uuid[]) AND question_id = ${id} AND try = 1`;
    const answers = await readAnswersOf(
      tx,
      some,
      Prisma.sql`AND (question_id = ${id} OR concept_ids && ${concepts}::text[]
        OR (person_id, day) IN (${days}))`,
    );
    await tx.$executeRaw`
      WITH memories AS (
        DELETE FROM memory WHERE person_id = ANY (${some}::uuid[]) AND question_id = ${id}
      ), mastery AS (
        DELETE FROM concept_mastery
        WHERE person_id = ANY (${some}::uuid[]) AND concept_id = ANY (${concepts}::text[])
      )
      DELETE FROM day_activity WHERE (person_id, day) IN (${days})`;
    await storeDerived(
      tx,
      some.map((personId) => {
        const own = answers.get(personId) ?? [];
        const on = new Set(own.flatMap(({ questionId, day }) => (questionId === id ? [day] : [])));
        const state = addAnswers(emptyLearnerState(), own);
        for (const key of state.memories.keys()) if (key !== id) state.memories.delete(key);
        for (const key of state.mastery.keys())
          if (!concepts.includes(key)) state.mastery.delete(key);
        for (const day of state.days.keys()) if (!on.has(day)) state.days.delete(day);
        return { personId, state };
      }),
    );
  }
}

/**
 * All first answers of one learner in the order in which they were given, with what they are worth now: a
 * later try says more of the feedback than of what was known. One that waits for a person counts from its mark.
 */
export async function readGradedAnswers(tx: Database, personId: string): Promise<GradedAnswer[]> {
  return (await readAnswersOf(tx, [personId])).get(personId) ?? [];
}

async function readAnswersOf(
  tx: Database,
  personIds: readonly string[],
  which: Prisma.Sql = Prisma.empty,
): Promise<ReadonlyMap<string, GradedAnswer[]>> {
  const rows = await tx.$queryRaw<(GradedAnswer & { readonly personId: string })[]>`
    SELECT person_id AS "personId", question_id AS "questionId", concept_ids AS "conceptIds",
      answer IS NOT NULL AND earned IS NOT NULL AS answered, coalesce(earned, 0) AS earned, elapsed,
      day, answered_at AS "answeredAt"
    FROM response WHERE person_id = ANY (${personIds}::uuid[]) AND try = 1 ${which}
    ORDER BY person_id, answered_at, id`;
  const byPerson = new Map<string, GradedAnswer[]>();
  for (const { personId, ...answer } of rows) {
    const known = byPerson.get(personId);
    if (known) known.push(answer);
    else byPerson.set(personId, [answer]);
  }
  return byPerson;
}

interface OwnState {
  readonly personId: string;
  readonly state: LearnerState;
}

async function storeDerived(tx: Database, states: readonly OwnState[]): Promise<void> {
  await tx.$executeRawUnsafe(`WITH ${derivedSql('$1::jsonb')} SELECT`, derivedJson(states));
}

/** Parts of a `WITH` that store what is derived; `given` is an expression of SQL with what `derivedJson` makes. */
export function derivedSql(given: string): string {
  return `remembered AS (
      INSERT INTO memory (person_id, question_id, due, card)
      SELECT * FROM jsonb_to_recordset(${given} -> 'memories')
        AS one (person uuid, id text, due timestamptz, card jsonb)
      ON CONFLICT (person_id, question_id) DO UPDATE SET due = excluded.due, card = excluded.card
    ), mastered AS (
      INSERT INTO concept_mastery (person_id, concept_id, answers, value, last_answered_at)
      SELECT * FROM jsonb_to_recordset(${given} -> 'mastery')
        AS one (person uuid, id text, answers int, value float8, "lastAnsweredAt" timestamptz)
      ON CONFLICT (person_id, concept_id) DO UPDATE SET answers = excluded.answers,
        value = excluded.value, last_answered_at = excluded.last_answered_at
    ), lived AS (
      INSERT INTO day_activity (person_id, day, answers, earned, elapsed)
      SELECT * FROM jsonb_to_recordset(${given} -> 'days')
        AS one (person uuid, day text, answers int, earned float8, elapsed int)
      ON CONFLICT (person_id, day) DO UPDATE SET answers = excluded.answers,
        earned = excluded.earned, elapsed = excluded.elapsed
    )`;
}

/** What of learners `derivedSql` stores. */
export function derivedJson(states: readonly OwnState[]): string {
  return JSON.stringify({
    memories: states.flatMap(({ personId: person, state: { memories } }) =>
      [...memories].map(([id, card]) => ({ person, id, due: card.due, card })),
    ),
    mastery: states.flatMap(({ personId: person, state: { mastery } }) =>
      [...mastery].map(([id, known]) => ({ person, id, ...known })),
    ),
    days: states.flatMap(({ personId: person, state: { days } }) =>
      [...days].map(([day, totals]) => ({ person, day, ...totals })),
    ),
  });
}
