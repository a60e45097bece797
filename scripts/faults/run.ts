import { AttemptStateSchema } from '@/core/assignments';
import type { Answer } from '@/core/content';
import { findLosses } from '../bench/attempts/check-stored';
import { type BenchLearner, makeClass } from '../bench/attempts/learners';
import { otherAnswer, readItems } from '../bench/attempts/started';
import { patientClient } from './client';
import { chanceOf } from './random';

/** What the fault test can do to the product. */
export interface Victim {
  readonly url: string;
  /** `kill -9` of the web server. */
  readonly killApplication: () => Promise<void>;
  /** `kill -9` of PostgreSQL with all its processes. */
  readonly killDatabase: () => Promise<void>;
  /** Waits until application and database serve again. */
  readonly recover: () => Promise<void>;
}

/** What came of it. */
export interface FaultReport {
  readonly attempts: number;
  /** Answers that the server has acknowledged, each change of an answer counted. */
  readonly acknowledged: number;
  readonly kills: { readonly application: number; readonly database: number };
  /** Requests that failed and were sent again. */
  readonly troubles: number;
  /** Empty if nothing acknowledged is lost and every grade is that of a fresh regrade. */
  readonly losses: readonly string[];
}

const questions = 10;
const atOnce = 8;

/** Takes `count` attempts over HTTP while application and database are killed at random moments. */
export async function runFaults(victim: Victim, count: number, seed: string): Promise<FaultReport> {
  const { learners, assignmentId } = await makeClass(count, questions, 1);
  const log = new Map<string, Map<number, Answer>>();
  const left = [...learners];
  const killer = startKiller(victim, seed);
  let acknowledged = 0;
  let troubles = 0;
  const work = async () => {
    for (let learner = left.shift(); learner; learner = left.shift()) {
      const done = await takeAttempt(victim.url, learner, assignmentId, seed);
      log.set(done.id, done.answers);
      acknowledged += done.acknowledged;
      troubles += done.troubles;
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await killer.stop();
  }
  await victim.recover();
  return {
    attempts: log.size,
    acknowledged,
    kills: killer.kills,
    troubles,
    losses: await findLosses(log),
  };
}

/** Answers every question, changes some answers, and hands in; notes only what was acknowledged. */
async function takeAttempt(url: string, learner: BenchLearner, assignmentId: string, seed: string) {
  const chance = chanceOf(`${seed} ${learner.personId}`);
  const client = patientClient(url, learner.cookie);
  const request = { type: 'assignment', assignmentId, language: 'en' };
  const { id, items: shown } = AttemptStateSchema.parse(
    JSON.parse(await client.ask('POST', '/api/v1/attempts', request)),
  );
  const items = await patiently(async () => (await readItems([id])).get(id) ?? []);
  if (items.length !== shown.length) throw new Error(`attempt ${id} lacks questions`);
  const answers = new Map<number, Answer>();
  let acknowledged = 0;
  for (const item of items) {
    const other = otherAnswer(item);
    const given = chance.happens(0.4)
      ? [other, item.right]
      : [chance.happens(0.5) ? other : item.right];
    for (const [index, answer] of given.entries()) {
      if (!(await client.save(id, item.position, index + 1, answer))) continue;
      answers.set(item.position, answer);
      acknowledged += 1;
      await chance.pause(0, 120);
    }
  }
  await client.ask('POST', `/api/v1/attempts/${id}/submission`, {});
  return { id, answers, acknowledged, troubles: client.troubles() };
}

/** The test reads keys past the interface, from the database that it kills. */
async function patiently<Value>(read: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await read();
    } catch (error) {
      if (tries >= 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function startKiller(victim: Victim, seed: string) {
  const chance = chanceOf(`${seed} killer`);
  const kills = { application: 0, database: 0 };
  let stopping = false;
  const killing = (async () => {
    for (;;) {
      await chance.pause(300, 2_500);
      if (stopping) return;
      if (chance.happens(0.5)) {
        kills.application += 1;
        await victim.killApplication();
      } else {
        kills.database += 1;
        await victim.killDatabase();
      }
      await victim.recover();
    }
  })();
  return {
    kills,
    stop: async () => {
      stopping = true;
      await killing;
    },
  };
}
