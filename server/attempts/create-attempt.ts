import 'server-only';
import { defaultOrder, type Language, type Question } from '@/core/content';
import type { Database } from '../transaction';
import { rememberLayout } from './attempt-layout';
import type { AttemptRecord } from './attempt-record';

/** What an attempt consists of when it starts. */
export interface NewAttempt {
  readonly personId: string;
  readonly moduleId: string | null;
  /** `number` counts from 1 within person and assignment. */
  readonly assignment:
    | (NonNullable<AttemptRecord['assignment']> & {
        readonly number: number;
        readonly releaseAt: Date | null;
      })
    | null;
  readonly feedback: 'immediate' | 'deferred';
  readonly language: Language;
  readonly seed: string;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  /** In the order in which they are asked. */
  readonly questions: readonly {
    readonly question: Question;
    readonly section?: number;
    readonly points: number;
  }[];
}

/**
 * Stores an attempt with its questions; what is to be arranged stands in an order of its own in every
 * attempt. Null, and nothing is stored, if the person has made one with that number in the meantime.
 */
export async function createAttempt(
  tx: Database,
  input: NewAttempt,
): Promise<AttemptRecord | null> {
  const { personId, moduleId, assignment, feedback, language, startedAt, deadlineAt } = input;
  const number = assignment?.number ?? 0;
  const items = input.questions.map(({ question, section = 1, points }, index) => ({
    ...{ position: index + 1, section },
    questionId: question.id,
    version: question.version,
    points,
    order: defaultOrder(question, `${input.seed}:${question.id}`),
  }));
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH made AS (
      INSERT INTO attempt (person_id, assignment_id, module_id, number, feedback, language, seed,
        started_at, deadline_at)
      VALUES (${personId}::uuid, ${assignment?.id ?? null}::uuid, ${moduleId}, ${number}::int,
        ${feedback}, ${language}, ${input.seed}, ${startedAt}, ${deadlineAt})
      ON CONFLICT (person_id, assignment_id, number) DO NOTHING
      RETURNING id
    ), asked AS (
      INSERT INTO attempt_item (attempt_id, position, section, question_id, version, points, "order")
      SELECT made.id, item.position, item.section, item."questionId", item.version, item.points, item."order"
      FROM made, jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS item
        (position int, section int, "questionId" text, version int, points float8, "order" text[])
    )
    SELECT id FROM made`;
  const id = rows[0]?.id;
  if (id === undefined) return null;
  const created: AttemptRecord = {
    ...{ id, personId, number, language, moduleId, feedback, startedAt, deadlineAt },
    assignment: assignment && { id: assignment.id, title: assignment.title },
    status: 'open',
    ...{ submittedAt: null, releaseAt: assignment?.releaseAt ?? null },
    ...{ earned: null, possible: null },
    items: items.map((item) => ({
      ...item,
      ...{ answer: null, sequence: 0, savedAt: null, savedBy: null, elapsed: 0 },
      ...{ flagged: false, gradedAt: null, earned: null, regraded: false, dropped: false },
    })),
  };
  rememberLayout(created);
  return created;
}
