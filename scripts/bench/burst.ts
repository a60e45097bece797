// Two thousand learners open the same assignment within ten seconds, each on a connection of their own.
import { db } from '@/server/db';
import { openConnection } from './attempts/connection';
import {
  describeMachine,
  median,
  processorTime,
  quantile,
  residentMemory,
  verdict,
} from './attempts/figures';
import { type BenchLearner, makeClass } from './attempts/learners';
import { prepareProduct, serveProduct } from './attempts/product';

const count = Number(process.argv[2] ?? 2_000);
const withinMs = 10_000;

interface Opened {
  readonly startMs: number;
  readonly pageMs: number | null;
  readonly error: string | null;
}

async function main(): Promise<void> {
  await prepareProduct();
  for (const pages of [false, true]) {
    const { learners, assignmentId } = await makeClass(count, 20, 1);
    const product = await serveProduct();
    let peak = 0;
    const watch = setInterval(async () => {
      peak = Math.max(peak, (await residentMemory(product.pid)) ?? Number.NaN);
    }, 200);
    console.log(`\n${describeMachine()}`);
    const [before, began] = [await processorTime(product.pid), performance.now()];
    const opened = await Promise.all(
      learners.map(async (learner, index) => {
        await new Promise((resolve) => setTimeout(resolve, (index * withinMs) / count));
        return open(product.port, learner, assignmentId, pages);
      }),
    );
    const took = (performance.now() - began) / 1_000;
    clearInterval(watch);
    const after = await processorTime(product.pid);
    await product.stop();
    print(opened, took, peak, pages);
    if (before !== null && after !== null)
      console.log(`server CPU per learner, ms: ${((after - before) / count).toFixed(2)}`);
    const attempts = await db.attempt.count({ where: { assignmentId } });
    if (attempts !== count) throw new Error(`${attempts} attempts are stored, not ${count}.`);
  }
}

async function open(
  port: number,
  { cookie }: BenchLearner,
  assignmentId: string,
  pages: boolean,
): Promise<Opened> {
  const began = performance.now();
  try {
    const connection = await openConnection(port);
    const body = JSON.stringify({ type: 'assignment', assignmentId, language: 'en' });
    const started = await connection.ask('POST', '/api/v1/attempts', cookie, body);
    const startMs = performance.now() - began;
    const [, id = ''] = /"id":"([^"]+)"/.exec(started.body) ?? [];
    const page = pages ? await connection.ask('GET', `/practice/${id}`, cookie) : null;
    connection.close();
    const failed = started.status !== 201 ? started : page && page.status !== 200 ? page : null;
    return {
      startMs,
      pageMs: page && performance.now() - began,
      error: failed && `${failed.status} ${failed.body.slice(0, 200)}`,
    };
  } catch (error) {
    return { startMs: performance.now() - began, pageMs: null, error: String(error) };
  }
}

function print(opened: readonly Opened[], took: number, peak: number, pages: boolean): void {
  const errors = opened.flatMap(({ error }) => error ?? []);
  const times = opened.map(({ startMs, pageMs }) => pageMs ?? startMs);
  const p95 = quantile(times, 0.95);
  console.log(
    `${opened.length} learners within ${withinMs / 1_000} s, ${pages ? 'the attempt and its page' : 'the attempt with its questions'}; all open after ${took.toFixed(1)} s`,
  );
  console.log(
    `p50 ${median(times).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
  );
  console.log(verdict('errors', errors.length, '0', errors.length === 0), errors[0] ?? '');
  console.log(verdict('p95, s', p95 / 1_000, '≤ 3', p95 <= 3_000));
  console.log(verdict('resident memory, MB', peak, '≤ 600', peak <= 600));
}

try {
  await main();
} finally {
  await db.$disconnect();
}
