import 'server-only';
import { defaultOrder, type Language, type Question } from '@/core/content';
import type { Database } from '../transaction';
import { rememberLayout } from './attempt-layout';
import { type AttemptRecord, findAttempt } from './attempt-record';

/** What an attempt consists of when it starts. */
export interface NewAttempt {
  readonly personId: string;
  readonly moduleId: string | null;
  /** `number` counts from 1 within person and assignment. */
  readonly assignment: { readonly id: string; readonly number: number } | null;
  readonly feedback: 'immediate' | 'deferred';
  readonly language: Language;
  readonly seed: string;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  /** In the order in which they are asked. */
  readonly questions: readonly { readonly question: Question; readonly points: number }[];
}

/** Stores an attempt with its questions; what is to be arranged stands in an order of its own in every attempt. */
export async function createAttempt(tx: Database, input: NewAttempt): Promise<AttemptRecord> {
  const { assignment, questions, ...attempt } = input;
  const { id } = await tx.attempt.create({
    data: { ...attempt, assignmentId: assignment?.id ?? null, number: assignment?.number ?? 0 },
    select: { id: true },
  });
  await tx.attemptItem.createMany({
    data: questions.map(({ question, points }, index) => ({
      attemptId: id,
      position: index + 1,
      questionId: question.id,
      version: question.version,
      points,
      order: [...defaultOrder(question, `${input.seed}:${question.id}`)],
    })),
  });
  const created = await findAttempt(tx, id, input.personId);
  if (!created) throw new Error(`attempt ${id} was not stored`);
  rememberLayout(created);
  return created;
}
