// A whole assignment of a student who is signed in, over HTTP, without a pause to think: open, start, answer
// every question, hand in, review. Afterwards every stored answer and every grade is checked.
import { AttemptStateSchema } from '@/core/assignments';
import type { Answer } from '@/core/content';
import { db } from '@/server/db';
import { findLosses } from './attempts/check-stored';
import { type Connection, openConnection } from './attempts/connection';
import { describeMachine, median, processorTime, quantile, verdict } from './attempts/figures';
import { type BenchLearner, makeClass } from './attempts/learners';
import { prepareProduct, type RunningProgram, serveProduct } from './attempts/product';
import { otherAnswer, readItems } from './attempts/started';

const seconds = Number(process.argv[2] ?? 20);
const students = 8;
const questions = 20;

/** With the pages that a browser opens on its way, or only the calls that a player makes. */
type Way = 'calls' | 'pages';

interface Log {
  readonly acknowledged: Map<string, Map<number, Answer>>;
  readonly times: Map<string, number[]>;
}

async function main(): Promise<void> {
  await prepareProduct();
  const { learners, assignmentId } = await makeClass(students, questions, null);
  const product = await serveProduct();
  console.log(describeMachine());
  try {
    for (const way of ['calls', 'pages'] as const)
      await measure(product, learners, assignmentId, way);
  } finally {
    await product.stop();
  }
  console.log(`\nAt the end: ${describeMachine()}`);
}

async function measure(
  product: RunningProgram,
  learners: readonly BenchLearner[],
  assignmentId: string,
  way: Way,
): Promise<void> {
  const log: Log = { acknowledged: new Map(), times: new Map() };
  const connections = await Promise.all(learners.map(() => openConnection(product.port)));
  const run = (log: Log, durationMs: number) => {
    const began = performance.now();
    return Promise.all(
      learners.map(async (learner, index) => {
        const connection = connections[index];
        while (connection && performance.now() - began < durationMs)
          await takeAssignment(connection, learner, assignmentId, way, log);
      }),
    );
  };
  await run({ acknowledged: new Map(), times: new Map() }, 3_000);
  const [before, began] = [await processorTime(product.pid), performance.now()];
  await run(log, seconds * 1_000);
  const took = (performance.now() - began) / 1_000;
  const after = await processorTime(product.pid);
  for (const connection of connections) connection.close();
  const answers = [...log.acknowledged.values()].reduce((sum, { size }) => sum + size, 0);
  const rate = answers / took;
  console.log(
    `\n${students} students at once, ${questions} questions, ${took.toFixed(0)} s, ${way === 'pages' ? 'with the pages of a browser' : 'calls of the player only'}`,
  );
  console.log(`${log.acknowledged.size} attempts, ${answers} answers`);
  for (const [name, times] of log.times) {
    const figures = [median(times), quantile(times, 0.95), quantile(times, 0.99)];
    const [p50, p95, p99] = figures.map((value) => value.toFixed(1).padStart(8));
    console.log(`${name.padEnd(10)} p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms`);
  }
  const submit = quantile(log.times.get('submit') ?? [], 0.95);
  console.log(verdict('answers per second', rate, '≥ 350', rate >= 350));
  console.log(verdict('submit p95, ms', submit, '≤ 40', submit <= 40));
  if (before !== null && after !== null) {
    const each = (after - before) / answers;
    console.log(verdict('server CPU per answer, ms', each, '≤ 5', each <= 5));
  }
  const losses = await findLosses(log.acknowledged);
  if (losses.length > 0) throw new Error(`${losses.length} losses, the first: ${losses[0]}`);
  console.log('Every acknowledged answer is stored, and every grade is that of a fresh regrade.');
}

async function takeAssignment(
  connection: Connection,
  { cookie }: BenchLearner,
  assignmentId: string,
  way: Way,
  { acknowledged, times }: Log,
): Promise<void> {
  const timed = async (name: string, method: string, path: string, body?: unknown) => {
    const asked = performance.now();
    const text = body === undefined ? '' : JSON.stringify(body);
    const reply = await connection.ask(method, path, cookie, text);
    const known = times.get(name) ?? [];
    known.push(performance.now() - asked);
    times.set(name, known);
    if (reply.status !== 200 && reply.status !== 201)
      throw new Error(`${method} ${path}: ${reply.status} ${reply.body.slice(0, 300)}`);
    return reply.body;
  };
  if (way === 'pages') await timed('open', 'GET', '/classes');
  const request = { type: 'assignment', assignmentId, language: 'en' };
  const started = await timed('start', 'POST', '/api/v1/attempts', request);
  const { id } = AttemptStateSchema.parse(JSON.parse(started));
  if (way === 'pages') await timed('player', 'GET', `/practice/${id}`);
  const items = (await readItems([id])).get(id) ?? [];
  const own = new Map<number, Answer>();
  for (const item of items) {
    const answer = item.position % 2 === 0 ? item.right : otherAnswer(item);
    const body = { answer, sequence: 1, elapsed: 1_500, flagged: false, confirm: false };
    const path = `/api/v1/attempts/${id}/responses/${item.position}`;
    const saved = await timed('answer', 'PUT', path, body);
    if (saved.includes('"superseded":false')) own.set(item.position, answer);
  }
  await timed('submit', 'POST', `/api/v1/attempts/${id}/submission`, { day: '2026-11-20' });
  if (way === 'pages') await timed('result', 'GET', `/practice/${id}/result`);
  else await timed('review', 'GET', `/api/v1/attempts/${id}/review`);
  acknowledged.set(id, own);
}

try {
  await main();
} finally {
  await db.$disconnect();
}
