import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shownAnswer } from '@/core/assignments';
import { keyAnswer, QuestionSchema } from '@/core/content';
import { findLosses } from '@/scripts/bench/attempts/check-stored';
import { startAssignment, submitAttempt } from '@/server/attempts';
import { saveResponse } from '@/server/attempts/save-response';
import { db } from '@/server/db';
import { importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, newAssignment, newClassroom, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

let made = 0;

/** A submitted attempt with every answer right, and what its client was told. */
async function takeAttempt() {
  made += 1;
  const classroom = await newClassroom(`stored ${made}`, 1);
  const [student] = classroom.students;
  if (!student) throw new Error('nobody is there');
  const assignmentId = await newAssignment(classroom);
  const request = { assignmentId, language: 'en' } as const;
  const { id } = unwrap(await startAssignment(student, request, minutes(1)));
  const items = await db.attemptItem.findMany({
    where: { attemptId: id },
    include: { question: true },
  });
  const told = new Map(
    items.map(({ position, order, question }) => [
      position,
      shownAnswer(keyAnswer(QuestionSchema.parse(question.content)), order),
    ]),
  );
  for (const [position, answer] of told) {
    const body = { answer, sequence: 1, elapsed: 1_000, confirm: false };
    unwrap(await saveResponse(student, id, position, body, 'en', minutes(2)));
  }
  unwrap(await submitAttempt(student, id, {}, 'en', minutes(3)));
  return { id, log: new Map([[id, told]]) };
}

describe('the check of what is stored', () => {
  let attempt: Awaited<ReturnType<typeof takeAttempt>>;
  beforeEach(async () => {
    attempt = await takeAttempt();
  });

  it('finds nothing where nothing is wrong', async () => {
    expect(await findLosses(attempt.log)).toEqual([]);
  });

  it('finds an acknowledged answer that is gone', async () => {
    await db.$executeRaw`
      UPDATE attempt_item SET answer = NULL, earned = 0
      WHERE attempt_id = ${attempt.id}::uuid AND position = 2`;
    const losses = await findLosses(attempt.log);
    expect(losses.join('\n')).toContain('question 2: another answer is stored');
  });

  it('finds a grade that is not the one of a fresh regrade', async () => {
    await db.$executeRaw`
      UPDATE attempt_item SET earned = 0.25
      WHERE attempt_id = ${attempt.id}::uuid AND position = 3`;
    expect((await findLosses(attempt.log)).join('\n')).toContain('question 3: grade 0.25');
  });

  it('finds a wrong total, an answer that was not graded, and an attempt that is gone', async () => {
    await db.attempt.update({ where: { id: attempt.id }, data: { earned: 1 } });
    await db.response.deleteMany({ where: { attemptId: attempt.id, position: 1 } });
    const losses = (await findLosses(attempt.log)).join('\n');
    expect(losses).toContain('1 points, afresh 4');
    expect(losses).toContain('question 1: graded 0 times');
    await db.attempt.delete({ where: { id: attempt.id } });
    expect(await findLosses(attempt.log)).toEqual(['1 attempts are gone']);
  });
});
