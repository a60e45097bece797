import 'server-only';
import type { AttemptEnd } from '@/core/assignments';
import { defaultOrder, type Language, type Question, shuffledOrder } from '@/core/content';
import { pool } from '../db';
import { rememberLayout } from './attempt-layout';
import type { AttemptAssignment, AttemptRecord } from './attempt-record';
import type { Needs } from './personal-times';

/** What an attempt consists of when it starts. */
export interface NewAttempt {
  readonly personId: string;
  readonly needs: Needs | null;
  readonly moduleId: string | null;
  /** `number` counts from 1 within person and assignment. */
  readonly assignment:
    | (AttemptAssignment & { readonly number: number; readonly honouredAt: Date | null })
    | null;
  readonly feedback: 'immediate' | 'deferred';
  readonly language: Language;
  readonly seed: string;
  readonly startedAt: Date;
  /** Null for practice, which has no end. */
  readonly end: AttemptEnd | null;
  /** In the order in which they are asked. */
  readonly questions: readonly {
    readonly question: Question;
    readonly section?: number;
    readonly points: number;
  }[];
}

/**
 * Stores an attempt with its questions; what is to be arranged stands in an order of its own in every
 * attempt, and so do options where the policy shuffles them. Null, and nothing is stored, if the person
 * has made one with that number in the meantime.
 */
export async function createAttempt(input: NewAttempt): Promise<AttemptRecord | null> {
  const { personId, moduleId, feedback, language, startedAt, needs } = input;
  const [number, honouredAt] = [
    input.assignment?.number ?? 0,
    input.assignment?.honouredAt ?? null,
  ];
  const [deadlineAt, graceUntil] = [input.end?.deadlineAt ?? null, input.end?.graceUntil ?? null];
  const orderOf = input.assignment?.policy.shuffle.options ? shuffledOrder : defaultOrder;
  const items = input.questions.map(({ question, section = 1, points }, index) => ({
    ...{ position: index + 1, section },
    questionId: question.id,
    version: question.version,
    points,
    order: orderOf(question, `${input.seed}:${question.id}`),
  }));
  const { rows } = await pool.query<{ id: string }>({
    name: 'new attempt',
    text: createText,
    values: [
      ...[personId, input.assignment?.id ?? null, moduleId, number, feedback, language, input.seed],
      ...[startedAt, deadlineAt, graceUntil, honouredAt, JSON.stringify(items)],
    ],
  });
  const id = rows[0]?.id;
  if (id === undefined) return null;
  const created: AttemptRecord = {
    ...{ id, personId, number, language, moduleId, feedback, startedAt, deadlineAt, graceUntil },
    ...{ needs, assignment: input.assignment },
    ...{ status: 'open', submittedAt: null, extraTime: 0, lateShare: 1, gradedAt: null },
    ...{ earned: null, possible: null },
    items: items.map((item) => ({
      ...item,
      ...{ answer: null, sequence: 0, savedAt: null, savedBy: null, elapsed: 0, flagged: false },
      ...{ certainty: null, tries: 0, tried: [], final: false, gradedAt: null, earned: null },
      ...{ regraded: false, dropped: false, changes: [] },
    })),
  };
  rememberLayout(created);
  return created;
}

const createText = `
  WITH made AS (
    INSERT INTO attempt (person_id, assignment_id, module_id, number, feedback, language, seed,
      started_at, deadline_at, grace_until, honoured_at)
    VALUES ($1::uuid, $2::uuid, $3::text, $4::int, $5::text, $6::text, $7::text,
      $8::timestamptz, $9::timestamptz, $10::timestamptz, $11::timestamptz)
    ON CONFLICT (person_id, assignment_id, number) DO NOTHING
    RETURNING id
  ), asked AS (
    INSERT INTO attempt_item (attempt_id, position, section, question_id, version, points, "order")
    SELECT made.id, item.position, item.section, item."questionId", item.version, item.points, item."order"
    FROM made, jsonb_to_recordset($12::jsonb) AS item
      (position int, section int, "questionId" text, version int, points float8, "order" text[])
  )
  SELECT id FROM made`;
