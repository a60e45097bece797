import 'server-only';
import type { PoolClient, QueryResultRow } from 'pg';
import { pool } from './db';

/** A statement that each connection has the database plan once, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** What a transaction ends with, and what it was for. */
export interface Ending<Value> {
  readonly statements: readonly Statement[];
  readonly value: Value;
}

/**
 * One transaction in two messages: `turn` and `read` go to the database together with its beginning, and
 * what `decide` makes of the first row together with its end, so that nobody waits for a busy program in
 * between. Null, and nothing is changed, if `decide` says so. A connection on which something failed is closed.
 */
export async function inTwoMessages<Row extends QueryResultRow, Value>(
  turn: Statement,
  read: Statement,
  decide: (row: Row | null) => Ending<Value> | null,
): Promise<Value | null> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Without a listener, losing the connection would end the process; whoever waits for a reply gets the error.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    const [, , { rows }] = await together(client, () => [
      client.query('BEGIN'),
      client.query(turn),
      client.query<Row>(read),
    ]);
    const ending = decide(rows[0] ?? null);
    await together(client, () => [
      ...(ending?.statements ?? []).map((one) => client.query(one)),
      client.query(ending ? 'COMMIT' : 'ROLLBACK'),
    ]);
    return ending?.value ?? null;
  } catch (error) {
    broken ??= error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Sends everything at once and waits for all replies; the connection must be one that does not wait in between. */
async function together<Replies extends readonly Promise<unknown>[]>(
  client: PoolClient,
  send: () => readonly [...Replies],
): Promise<{ -readonly [Place in keyof Replies]: Awaited<Replies[Place]> }> {
  const { stream } = client.connection;
  stream.cork();
  let sent: readonly [...Replies];
  try {
    sent = send();
  } finally {
    stream.uncork();
  }
  // One that fails says so only after the last: until then the connection is busy.
  await Promise.allSettled(sent);
  return Promise.all(sent);
}
