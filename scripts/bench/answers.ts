// What saving an answer costs, beside what the parts below it cost, in turn and in one run.
import pg from 'pg';
import { keyAnswer } from '@/core/content';
import { saveStatement } from '@/server/attempts/save-statement';
import { db } from '@/server/db';
import { type Connection, openConnection } from './attempts/connection';
import { describeMachine, median, processorTime, quantile, verdict } from './attempts/figures';
import { makeClass } from './attempts/learners';
import { prepareProduct, serveProduct, serveScript } from './attempts/product';
import { readItems, type StartedAttempt, startOver } from './attempts/started';

const seconds = Number(process.argv[2] ?? 4);
const rounds = Number(process.argv[3] ?? 3);

/** One thing that is measured: what a client does once, at its `turn`-th time. */
interface Subject {
  readonly name: string;
  readonly pid: number | null;
  readonly open: () => Promise<(attempt: StartedAttempt, turn: number) => Promise<void>>;
  readonly close: () => Promise<void>;
  /** After the last time. */
  readonly end?: () => Promise<void>;
}

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server for one request, ms; null for a client alone. */
  readonly processor: number | null;
}

/** A sequence number that no answer had before, in any subject. */
let sequence = 0;

function pick({ items }: StartedAttempt, turn: number) {
  const item = items[turn % items.length];
  if (!item) throw new Error('an attempt has no questions');
  return item;
}

function overHttp(
  name: string,
  program: { port: number; pid: number },
  ask: (connection: Connection, attempt: StartedAttempt, turn: number) => Promise<number>,
): Subject {
  const opened: Connection[] = [];
  return {
    name,
    pid: program.pid,
    open: async () => {
      const connection = await openConnection(program.port);
      opened.push(connection);
      return async (attempt, turn) => {
        const status = await ask(connection, attempt, turn);
        if (status !== 200 && status !== 204) throw new Error(`${name} answered ${status}`);
      };
    },
    close: async () => {
      for (const connection of opened.splice(0)) connection.close();
    },
  };
}

function bodyOf(attempt: StartedAttempt, turn: number): string {
  sequence += 1;
  const { right } = pick(attempt, turn);
  return JSON.stringify({
    answer: right,
    sequence,
    elapsed: 1_000,
    flagged: false,
    confirm: false,
  });
}

function overSql(url: string, concurrent: number): Subject {
  const pool = new pg.Pool({ connectionString: url, max: concurrent });
  const opened: pg.PoolClient[] = [];
  return {
    name: 'raw SQL',
    pid: null,
    open: async () => {
      const client = await pool.connect();
      opened.push(client);
      return async (attempt, turn) => {
        sequence += 1;
        const item = pick(attempt, turn);
        const { rows } = await client.query(
          saveStatement('session', {
            callerKey: attempt.learner.sessionId,
            ...{ now: new Date(), attemptId: attempt.id, position: item.position, sequence },
            answer: JSON.stringify(keyAnswer(item.question)),
            ...{ elapsed: 1_000, page: null, flagged: false, certainty: null },
          }),
        );
        if (rows[0]?.stored !== true) throw new Error('raw SQL did not store an answer');
      };
    },
    close: async () => {
      for (const client of opened.splice(0)) client.release();
    },
    end: () => pool.end(),
  };
}

/** Lets every attempt's client ask for `durationMs` without a pause. */
async function measure(
  subject: Subject,
  attempts: readonly StartedAttempt[],
  durationMs: number,
): Promise<Figures> {
  const clients = await Promise.all(attempts.map(() => subject.open()));
  const times: number[] = [];
  const before = subject.pid === null ? null : await processorTime(subject.pid);
  const began = performance.now();
  await Promise.all(
    attempts.map(async (attempt, index) => {
      const ask = clients[index];
      for (let turn = index; ask && performance.now() - began < durationMs; turn += 1) {
        const asked = performance.now();
        await ask(attempt, turn);
        times.push(performance.now() - asked);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  const after = subject.pid === null ? null : await processorTime(subject.pid);
  await subject.close();
  return {
    perSecond: times.length / took,
    p50: median(times),
    p99: quantile(times, 0.99),
    processor: before === null || after === null ? null : (after - before) / times.length,
  };
}

async function compare(subjects: readonly Subject[], attempts: readonly StartedAttempt[]) {
  for (const subject of subjects) await measure(subject, attempts, 1_500);
  const found = new Map<string, Figures[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) {
      const figures = await measure(subject, attempts, seconds * 1_000);
      found.set(subject.name, [...(found.get(subject.name) ?? []), figures]);
    }
  }
  return subjects.map(({ name }) => {
    const all = found.get(name) ?? [];
    const middle = (of: (figures: Figures) => number) => median(all.map(of));
    return {
      name,
      perSecond: middle(({ perSecond }) => perSecond),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      processor: middle(({ processor }) => processor ?? Number.NaN),
    };
  });
}

function print(concurrent: number, rows: Awaited<ReturnType<typeof compare>>): void {
  console.log(`\n${concurrent} learners at once, median of ${rounds} rounds of ${seconds} s`);
  console.log(`${''.padEnd(34)}  req/s   p50 ms   p99 ms   server CPU ms`);
  for (const { name, perSecond, p50, p99, processor } of rows) {
    const cells = [perSecond.toFixed(0).padStart(6), p50.toFixed(1).padStart(8)];
    const cpu = Number.isNaN(processor) ? '–' : processor.toFixed(2);
    console.log(
      `${name.padEnd(34)} ${cells.join(' ')} ${p99.toFixed(1).padStart(8)} ${cpu.padStart(15)}`,
    );
  }
  const [empty, bare, , real] = rows;
  if (!empty || !bare || !real) return;
  const [share, ofBare] = [real.perSecond / empty.perSecond, real.perSecond / bare.perSecond];
  const late = real.p99 / empty.p99;
  console.log(verdict('PUT / empty route, requests per second', share, '≥ 0.70', share >= 0.7));
  console.log(verdict('PUT / empty route, p99', late, '≤ 2', late <= 2));
  console.log(verdict('PUT / bare Node, requests per second', ofBare, '≥ 0.30', ofBare >= 0.3));
}

async function main(): Promise<void> {
  await prepareProduct();
  const { learners, assignmentId } = await makeClass(64, 20, 1);
  const product = await serveProduct();
  const bare = await serveScript('scripts/bench/attempts/bare-server.ts');
  console.log(describeMachine());
  const starter = await openConnection(product.port);
  const ids: string[] = [];
  for (const learner of learners) ids.push(await startOver(starter, learner, assignmentId));
  starter.close();
  const items = await readItems(ids);
  const attempts = learners.map((learner, index) => {
    const id = ids[index] ?? '';
    return { id, learner, items: items.get(id) ?? [] };
  });
  const [empty, plain, real] = [
    overHttp('empty route of Next', product, async (connection, attempt, turn) => {
      const { cookie } = attempt.learner;
      return (await connection.ask('PUT', '/api/empty', cookie, bodyOf(attempt, turn))).status;
    }),
    overHttp('the same SQL, node:http and pg', bare, async (connection, attempt, turn) => {
      const path = `/${attempt.id}/${pick(attempt, turn).position}`;
      const { sessionId } = attempt.learner;
      return (await connection.ask('PUT', path, sessionId, bodyOf(attempt, turn))).status;
    }),
    overHttp('PUT of the product', product, async (connection, attempt, turn) => {
      const { position } = pick(attempt, turn);
      const path = `/api/v1/attempts/${attempt.id}/responses/${position}`;
      const { cookie } = attempt.learner;
      const reply = await connection.ask('PUT', path, cookie, bodyOf(attempt, turn));
      return reply.body.includes('"superseded":false') ? reply.status : 0;
    }),
  ];
  try {
    for (const concurrent of [32, 64]) {
      const sql = overSql(process.env.DATABASE_URL ?? '', concurrent);
      const some = attempts.slice(0, concurrent);
      print(concurrent, await compare([empty, plain, sql, real], some));
      // The database has room for a hundred connections.
      await sql.end?.();
    }
  } finally {
    await product.stop();
    await bare.stop();
  }
  console.log(`\nAt the end: ${describeMachine()}`);
}

try {
  await main();
} finally {
  await db.$disconnect();
}
