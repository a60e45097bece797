import { beforeAll, expect, it } from 'vitest';
import { addAnswers, emptyLearnerState } from '@/core/progress';
import { MemorySchema } from '@/core/scheduling';
import { saveResponse, startAssignment, startPractice, submitAttempt } from '@/server/attempts';
import { readGradedAnswers, rebuildDerived } from '@/server/attempts/derived';
import { db } from '@/server/db';
import { inTransaction } from '@/server/transaction';
import { importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import { asShown, minutes, newAssignment, newClassroom, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

/** Everything that is derived from the answers of one person, as it is stored. */
async function storedState(personId: string) {
  const state = emptyLearnerState();
  for (const row of await db.memory.findMany({ where: { personId } })) {
    state.memories.set(row.questionId, MemorySchema.parse(row.card));
    expect(row.due.toISOString()).toBe(MemorySchema.parse(row.card).due);
  }
  for (const { conceptId, answers, value, lastAnsweredAt } of await db.conceptMastery.findMany({
    where: { personId },
  }))
    state.mastery.set(conceptId, { answers, value, lastAnsweredAt });
  for (const { day, answers, earned, elapsed } of await db.dayActivity.findMany({
    where: { personId },
  }))
    state.days.set(day, { answers, earned, elapsed });
  return state;
}

it('memory, mastery and days are what the responses say', async () => {
  const classroom = await newClassroom('derived', 4);
  const assignmentId = await newAssignment(classroom, { maxAttempts: 2 });
  for (const [index, student] of classroom.students.entries()) {
    for (const day of [0, 1, 4]) {
      const start = minutes(day * 24 * 60 + index);
      const practice = { type: 'practice', language: 'en', count: 12 } as const;
      const state = unwrap(await startPractice(student, practice, start, `${index}:${day}`));
      // All at once, so that the order of requests and of their times differs.
      await Promise.all(
        state.items.slice(0, 10).map(async ({ position }) => {
          const answer = (position * 7 + index + day) % 3 === 0 ? wrongAnswer : rightAnswer;
          const input = {
            answer: await asShown(state.id, position, answer),
            ...{ sequence: 1, elapsed: 1_000 * position, confirm: true },
            day: position > 8 ? '2026-11-21' : '2026-11-20',
          };
          const at = new Date(start.getTime() + ((position * 5) % 9) * 60_000);
          unwrap(await saveResponse(student, state.id, position, input, 'en', at));
        }),
      );
      unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(day * 24 * 60 + 30)));
    }
  }
  await Promise.all(
    classroom.students.map(async (student, index) => {
      const request = { assignmentId, language: 'zh-CN' } as const;
      const state = unwrap(await startAssignment(student, request, minutes(40)));
      for (const { position } of state.items.slice(0, 3)) {
        const answer = (position + index) % 2 === 0 ? wrongAnswer : rightAnswer;
        const input = {
          answer: await asShown(state.id, position, answer),
          ...{ sequence: 1, elapsed: 2_000, confirm: false },
        };
        unwrap(await saveResponse(student, state.id, position, input, 'zh-CN', minutes(41)));
      }
      unwrap(await submitAttempt(student, state.id, {}, 'zh-CN', minutes(42)));
    }),
  );

  for (const { id } of classroom.students) {
    const answers = await readGradedAnswers(db, id);
    expect(answers).toHaveLength(3 * 12 + 4);
    expect(answers.filter(({ answered }) => !answered)).toHaveLength(3 * 2 + 1);
    const stored = await storedState(id);
    expect(stored.memories.size).toBeGreaterThan(10);
    expect(stored).toEqual(addAnswers(emptyLearnerState(), answers));
    await inTransaction((tx) => rebuildDerived(tx, id));
    expect(await storedState(id)).toEqual(stored);
  }
}, 180_000);
