import 'server-only';
import { db, pool } from '../db';
import type { Database } from '../transaction';
import { type PersonRow, type SignedInPerson, signedInPerson } from './identity';

const hour = 3_600_000;
const idle = 30 * 24 * hour;

/** A session ends at the latest after this many seconds, however often it is used. */
export const longestSessionSeconds = (90 * 24 * hour) / 1000;

const longest = longestSessionSeconds * 1000;

/** Opens a session and gives its id, which the token of next-auth holds. */
export async function startSession(
  personId: string,
  now: Date,
  tx: Database = db,
): Promise<string> {
  const { id } = await tx.session.create({
    data: { personId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + idle) },
  });
  return id;
}

/** What is asked about a session at every request. */
interface SessionRow extends PersonRow {
  readonly lastSeenAt: Date;
  readonly createdAt: Date;
}

/**
 * The person of a session that is valid at `now`: not revoked, used within 30 days, opened within 90,
 * and not of a disabled person. Notes the use, once an hour at most.
 */
export async function findSession(id: string, now: Date): Promise<SignedInPerson | null> {
  const { rows } = await pool.query<SessionRow>({
    name: 'session',
    text: `SELECT session.last_seen_at AS "lastSeenAt", session.created_at AS "createdAt",
        person.id, person.role::text, person.display_name AS "displayName", person.language,
        person.demonstration, person.sign_in_name AS "signInName"
      FROM session JOIN person ON person.id = session.person_id
      WHERE session.id = $1::uuid AND session.token_hash IS NULL AND session.revoked_at IS NULL
        AND session.expires_at > $2::timestamptz AND person.disabled_at IS NULL`,
    values: [id, now],
  });
  const [row] = rows;
  if (!row) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > hour) {
    const end = Math.min(now.getTime() + idle, row.createdAt.getTime() + longest);
    await db.session.updateMany({
      where: { id, revokedAt: null },
      data: { lastSeenAt: now, expiresAt: new Date(end) },
    });
  }
  return signedInPerson(row, id);
}

/** Ends one session for good; its token is worth nothing from now on. */
export async function endSession(id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}

/** Ends every session of a person, but for `except`. Gives how many. */
export async function endSessions(
  personId: string,
  now: Date,
  { except = null, tx = db }: { except?: string | null; tx?: Database } = {},
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(except && { NOT: { id: except } }) },
    data: { revokedAt: now },
  });
  return count;
}
