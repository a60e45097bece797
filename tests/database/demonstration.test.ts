import { beforeAll, describe, expect, it } from 'vitest';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import {
  createDemonstration,
  type Demonstration,
} from '@/server/demonstration/create-demonstration';

const now = new Date('2026-11-20T10:00:00Z');
// Half of what `--demo` makes: the same code in half the time.
const weeks = 3;

describe('the demonstration class', () => {
  let made: Demonstration;

  beforeAll(async () => {
    const imported = await importContent(db, await readContentFiles(), now);
    expect(imported.ok).toBe(true);
    made = await createDemonstration(now, weeks);
  }, 400_000);

  it('has one teacher and twelve students, each marked as demonstration', async () => {
    expect(made.accounts.filter(({ role }) => role === 'teacher')).toHaveLength(1);
    expect(made.accounts.filter(({ role }) => role === 'student')).toHaveLength(12);
    const unmarked = await db.person.count({ where: { demonstration: false } });
    expect(unmarked).toBe(0);
    expect(await db.class.count({ where: { demonstration: true } })).toBe(1);
  });

  it('holds weeks of answers, none in the future, that are neither all right nor all wrong', async () => {
    const responses = await db.response.findMany({ select: { answeredAt: true, earned: true } });
    expect(responses).toHaveLength(made.answers);
    expect(made.answers).toBeGreaterThan(500);
    const times = responses.map(({ answeredAt }) => answeredAt.getTime());
    expect(Math.max(...times)).toBeLessThan(now.getTime());
    expect(Math.min(...times)).toBeLessThan(now.getTime() - 14 * 86_400_000);
    const mean = responses.reduce((sum, { earned }) => sum + (earned ?? 0), 0) / responses.length;
    expect(mean).toBeGreaterThan(0.5);
    expect(mean).toBeLessThan(0.95);
  });

  it('gives new passwords, and nothing else, when it is asked for again', async () => {
    const before = await db.response.count();
    const again = await createDemonstration(now, weeks);
    expect(again.answers).toBe(0);
    expect(await db.response.count()).toBe(before);
    expect(again.accounts.map(({ signInName }) => signInName)).toEqual(
      made.accounts.map(({ signInName }) => signInName),
    );
    expect(again.accounts[0]?.password).not.toBe(made.accounts[0]?.password);
  });
});
