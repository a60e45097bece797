import { AttemptStateSchema, shownAnswer } from '@/core/assignments';
import {
  type Answer,
  keyAnswer,
  type Question,
  QuestionSchema,
  renameIds,
  storedAnswer,
} from '@/core/content';
import { fitsQuestion } from '@/core/grading';
import { db } from '@/server/db';
import type { Connection } from './connection';
import type { BenchLearner } from './learners';

/** One question of an attempt as a learner who knows everything sees it. */
export interface StartedItem {
  readonly position: number;
  readonly question: Question;
  readonly order: readonly string[];
  /** The right answer with the ids that were shown. */
  readonly right: Answer;
}

/** An attempt that a learner has open. */
export interface StartedAttempt {
  readonly id: string;
  readonly learner: BenchLearner;
  readonly items: readonly StartedItem[];
}

/** Starts an attempt at an assignment, over HTTP as the player does. */
export async function startOver(
  connection: Connection,
  learner: BenchLearner,
  assignmentId: string,
): Promise<string> {
  const body = JSON.stringify({ type: 'assignment', assignmentId, language: 'en' });
  const reply = await connection.ask('POST', '/api/v1/attempts', learner.cookie, body);
  if (reply.status !== 201) throw new Error(`An attempt did not start: ${reply.body}`);
  return AttemptStateSchema.parse(JSON.parse(reply.body)).id;
}

/** The questions of attempts with their keys, past the interface. */
export async function readItems(
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, StartedItem[]>> {
  const rows = await db.attemptItem.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    include: { question: true },
    orderBy: { position: 'asc' },
  });
  const parsed = new Map<string, Question>();
  const found = new Map<string, StartedItem[]>();
  for (const { attemptId, position, order, question: version } of rows) {
    const key = `${version.questionId}@${version.version}`;
    const question = parsed.get(key) ?? QuestionSchema.parse(version.content);
    parsed.set(key, question);
    const right = shownAnswer(keyAnswer(question), order);
    found.set(attemptId, [...(found.get(attemptId) ?? []), { position, question, order, right }]);
  }
  return found;
}

/** An answer that is mostly not the right one, but fits the question. */
export function otherAnswer({ question, order, right }: StartedItem): Answer {
  const turned = turn(right, order.length);
  const fits = fitsQuestion(question, storedAnswer(turned, order));
  return fits ? turned : right;
}

function turn(right: Answer, count: number): Answer {
  switch (right.kind) {
    case 'true-false':
      return { kind: right.kind, value: !right.value };
    case 'numeric':
      return { kind: right.kind, text: '7' };
    case 'short-answer':
      return { kind: right.kind, text: 'something else' };
    default:
      return renameIds(right, (id) => (/^\d+$/.test(id) ? String((Number(id) % count) + 1) : id));
  }
}
