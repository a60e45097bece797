import { readFile } from 'node:fs/promises';
import { db } from '@/server/db';

/** Milliseconds of processor time since the start: unlike the clock, hardly touched by what else runs. */
export interface ProcessorTime {
  readonly program: number;
  /** Of the database's processes that serve this program; null where the system does not tell. */
  readonly database: number | null;
}

/** Of a clock tick in /proc, on every Linux that Node runs on. */
const tickMs = 10;

export async function readProcessorTime(): Promise<ProcessorTime> {
  const { user, system } = process.cpuUsage();
  const rows = await db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'`;
  const ticks = await Promise.all(rows.map(({ pid }) => readTicks(pid)));
  const known = ticks.filter((value) => value !== null);
  const database =
    known.length === rows.length ? known.reduce((sum, value) => sum + value, 0) * tickMs : null;
  return { program: (user + system) / 1000, database };
}

async function readTicks(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields ? Number(fields[11]) + Number(fields[12]) : null;
}
