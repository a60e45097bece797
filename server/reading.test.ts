import { beforeEach, describe, expect, it } from 'vitest';
import { db } from './db';
import { listReading, readReading, saveReading } from './reading';

const moduleContent = (passageIds: readonly string[]) => ({
  sections: [{ passageIds: [...passageIds] }],
});

async function newLearner() {
  return db.person.create({ data: {} });
}

beforeEach(async () => {
  for (const id of ['m1', 'm2']) {
    const content = moduleContent([`${id}.1`, `${id}.2`, `${id}.3`]);
    await db.studyModule.upsert({
      where: { id },
      create: { id, position: 1, content },
      update: { content },
    });
  }
});

describe('saveReading', () => {
  it('remembers the place and everything that was ever read', async () => {
    const learner = await newLearner();
    const [one, two] = [new Date('2026-11-20T08:00:00Z'), new Date('2026-11-20T09:00:00Z')];
    await saveReading(learner, { moduleId: 'm1', passageId: 'm1.2', read: ['m1.1', 'm1.2'] }, one);
    await saveReading(learner, { moduleId: 'm1', passageId: 'm1.3', read: ['m1.3'] }, two);
    expect(await readReading(learner, 'm1')).toEqual({
      moduleId: 'm1',
      passageId: 'm1.3',
      read: ['m1.1', 'm1.2', 'm1.3'],
      updatedAt: two,
    });
  });

  it('drops passages of another module and refuses a place that is not in this one', async () => {
    const learner = await newLearner();
    const now = new Date();
    const kept = await saveReading(
      learner,
      { moduleId: 'm1', passageId: 'm1.1', read: ['m2.1', 'm1.1'] },
      now,
    );
    expect(kept.ok).toBe(true);
    expect((await readReading(learner, 'm1'))?.read).toEqual(['m1.1']);
    expect(
      await saveReading(learner, { moduleId: 'm1', passageId: 'm2.1', read: [] }, now),
    ).toEqual({ ok: false, code: 'unknown-passage' });
    expect(
      await saveReading(learner, { moduleId: 'none', passageId: 'm1.1', read: [] }, now),
    ).toEqual({ ok: false, code: 'unknown-module' });
  });

  it('keeps the places of two people apart, and lists the latest first', async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
    await saveReading(one, { moduleId: 'm1', passageId: 'm1.1', read: [] }, at(8));
    await saveReading(one, { moduleId: 'm2', passageId: 'm2.1', read: [] }, at(9));
    expect((await listReading(one)).map(({ moduleId }) => moduleId)).toEqual(['m2', 'm1']);
    expect(await listReading(other)).toEqual([]);
  });
});
