import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from './attempt-outcome';
import { db } from './db';

const question = { questionId: 'q', version: 1 };

beforeAll(async () => {
  await db.question.create({
    data: {
      id: 'q',
      status: 'published',
      currentVersion: 1,
      kind: 'true-false',
      languages: ['en'],
      difficulty: 1,
      origin: 'test',
      versions: { create: { version: 1, content: {} } },
    },
  });
});

interface Given {
  readonly earned: number;
  readonly conceptIds: readonly string[];
  readonly answered?: boolean;
}

async function attemptOf(personId: string, hour: number, answers: readonly Given[]) {
  const startedAt = new Date(Date.UTC(2026, 10, 20, hour));
  return db.attempt.create({
    data: {
      personId,
      seed: 's',
      startedAt,
      responses: {
        create: answers.map(({ earned, conceptIds, answered = true }, index) => ({
          personId,
          answeredAt: new Date(startedAt.getTime() + index * 1000),
          position: index + 1,
          ...question,
          conceptIds: [...conceptIds],
          ...(answered && { answer: { kind: 'true-false', value: true } }),
          earned,
          elapsed: 1000,
          day: '2026-11-20',
        })),
      },
    },
  });
}

describe('outcomeOf', () => {
  it('tells mastery before and after, whatever was answered later', async () => {
    const person = await db.person.create({ data: {} });
    await attemptOf(person.id, 8, [{ earned: 1, conceptIds: ['a'] }]);
    const second = await attemptOf(person.id, 9, [
      { earned: 0, conceptIds: ['a', 'b'] },
      { earned: 1, conceptIds: ['b'] },
    ]);
    await attemptOf(person.id, 10, [{ earned: 1, conceptIds: ['a', 'b'] }]);
    const outcome = await outcomeOf(person, second.id);
    // 1/2 after one right answer; each later one moves the value by the larger of 0.3 and 1/(n + 2).
    expect(outcome.ok && outcome.value.concepts).toEqual([
      { conceptId: 'a', before: 0.5, after: expect.closeTo(0.5 - 0.5 / 3, 6) },
      { conceptId: 'b', before: null, after: expect.closeTo(1 / 3, 6) },
    ]);
  });

  it('does not count a question that was handed in empty', async () => {
    const person = await db.person.create({ data: {} });
    const only = await attemptOf(person.id, 8, [
      { earned: 0, conceptIds: ['a'], answered: false },
      { earned: 1, conceptIds: ['b'] },
    ]);
    const outcome = await outcomeOf(person, only.id);
    expect(outcome.ok && outcome.value.concepts).toEqual([
      { conceptId: 'b', before: null, after: 0.5 },
    ]);
  });

  it("does not find another person's attempt", async () => {
    const [one, other] = [
      await db.person.create({ data: {} }),
      await db.person.create({ data: {} }),
    ];
    const attempt = await attemptOf(one.id, 8, [{ earned: 1, conceptIds: ['a'] }]);
    expect(await outcomeOf(other, attempt.id)).toEqual({ ok: false, code: 'attempt-not-found' });
    expect(await outcomeOf(one, 'nonsense')).toEqual({ ok: false, code: 'attempt-not-found' });
  });
});
