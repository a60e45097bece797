import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import { db } from './db';

/** The database, or one transaction in it. */
export type Database = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction. Waits up to ten seconds for a connection: bursts queue, they don't fail.
 * `timeout` in milliseconds.
 */
export function inTransaction<Value>(
  work: (tx: Database) => Promise<Value>,
  timeout = 20_000,
): Promise<Value> {
  return db.$transaction(work, { maxWait: 10_000, timeout });
}

/** Lets transactions on the same `subject` pass one after another; held until the transaction ends. */
export async function takeTurns(tx: Database, subject: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 0))`;
}

/** Takes the turns of many subjects, always in the same order, so that nobody waits in a circle. */
export async function takeAllTurns(tx: Database, subjects: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(subject, 0))
    FROM unnest(${subjects.toSorted()}::text[]) WITH ORDINALITY AS listed (subject, place) ORDER BY place`;
}

/** True if `text` can be the id of a row: anything else would be an error of the database. */
export function isRowId(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** True if `error` says that a unique key is taken. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
