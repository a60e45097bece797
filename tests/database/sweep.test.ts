import { beforeAll, expect, it, vi } from 'vitest';
import { startAssignment } from '@/server/attempts';
import { saveResponse } from '@/server/attempts/save-response';
import { startSweeper, sweepExpired } from '@/server/attempts/sweep';
import { db, pool } from '@/server/db';
import { importFixtureBank, rightAnswer } from '@/tests/fixtures/bank';
import { asShown, minutes, newAssignment, newClassroom, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

/** Students with one saved answer each, in attempts that end an hour after `morning`. */
async function startMany(name: string, count: number) {
  const classroom = await newClassroom(name, count);
  const assignmentId = await newAssignment(classroom);
  for (const student of classroom.students) {
    const request = { assignmentId, language: 'en' } as const;
    const attempt = unwrap(await startAssignment(student, request, minutes(1)));
    const answer = await asShown(attempt.id, 1, rightAnswer);
    const body = { answer, sequence: 1, elapsed: 1_000, confirm: false };
    unwrap(await saveResponse(student, attempt.id, 1, body, 'en', minutes(2)));
  }
  return assignmentId;
}

const attemptsOf = (assignmentId: string) =>
  db.attempt.findMany({ where: { assignmentId }, include: { responses: true } });

it('hands in what nobody reads, as of the deadline, once, however many instances sweep', async () => {
  const assignmentId = await startMany('sweep', 6);
  expect(await sweepExpired(minutes(59))).toEqual({ ended: 0, failed: 0 });
  const sweeps = await Promise.all(Array.from({ length: 5 }, () => sweepExpired(minutes(90))));
  expect(sweeps.filter((sweep) => sweep !== null)).toEqual([{ ended: 6, failed: 0 }]);
  const attempts = await attemptsOf(assignmentId);
  expect(attempts).toHaveLength(6);
  for (const attempt of attempts) {
    expect(attempt).toMatchObject({ status: 'submitted', earned: 1, possible: 4 });
    expect(attempt.submittedAt).toEqual(minutes(60));
    expect(attempt.responses.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4]);
  }
  expect(await sweepExpired(minutes(91))).toEqual({ ended: 0, failed: 0 });
});

it('does the others when one cannot be handed in, and tries that one again', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const assignmentId = await startMany('poison', 3);
  const [first] = await attemptsOf(assignmentId);
  const broken = { attemptId: first?.id ?? '', position: 1 };
  const spoil = (answer: object) =>
    db.attemptItem.update({ where: { attemptId_position: broken }, data: { answer } });
  await spoil({ kind: 'telepathy' });
  expect(await sweepExpired(minutes(90))).toEqual({ ended: 2, failed: 1 });
  expect(log).toHaveBeenCalledOnce();
  await spoil({ kind: 'single-choice', option: null });
  expect(await sweepExpired(minutes(90))).toEqual({ ended: 1, failed: 0 });
});

it('goes on after its connection was cut, and leaves no lock behind', async () => {
  const assignmentId = await startMany('cut', 2);
  const cut = vi.spyOn(pool, 'connect').mockImplementationOnce(() => {
    throw new Error('the database is away');
  });
  await expect(sweepExpired(minutes(90))).rejects.toThrow('away');
  cut.mockRestore();
  const holder = await pool.connect();
  holder.on('error', () => undefined);
  const { rows } = await holder.query<{ pid: number }>(
    'SELECT pg_backend_pid() AS pid, pg_advisory_lock(7230196)',
  );
  // The instance that sweeps is killed: its lock goes with its connection.
  expect(await sweepExpired(minutes(90))).toBeNull();
  await db.$queryRaw`SELECT pg_terminate_backend(${rows[0]?.pid ?? 0}::int)`;
  holder.release(true);
  await vi.waitFor(async () => expect(await sweepExpired(minutes(90))).not.toBeNull());
  for (const { status } of await attemptsOf(assignmentId)) expect(status).toBe('submitted');
});

it('is done by the running server by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const assignmentId = await startMany('clock', 1);
  const stop = startSweeper();
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  // The quiz of `morning` was over long before this day.
  const done = () => attemptsOf(assignmentId).then(([attempt]) => attempt?.status);
  await vi.waitFor(async () => expect(await done()).toBe('submitted'), { timeout: 5_000 });
  stop();
});
