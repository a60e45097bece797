import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

/** The value below which `share` (0 to 1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Of a clock tick in /proc, on every Linux that Node runs on. */
const tickMs = 10;

/** Processor time of another process since its start, in ms; null where the system does not tell. */
export async function processorTime(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * tickMs : null;
}

/** Resident memory of another process in MB of 1,000,000 bytes; null where the system does not tell. */
export async function residentMemory(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? [];
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
}

/** The machine and how busy it is, for the head of a table. */
export function describeMachine(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  return `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}; load ${load.join(', ')}.`;
}

/** Says whether a goal is reached, with the figure. */
export function verdict(name: string, value: number, goal: string, reached: boolean): string {
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  return `${reached ? 'reached' : 'MISSED '}  ${name}: ${shown} (goal ${goal})`;
}
