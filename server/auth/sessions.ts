import 'server-only';
import { db } from '../db';
import type { Database } from '../transaction';
import { type SignedInPerson, signedInPerson } from './identity';

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

/**
 * The person of a session that is valid at `now`: not revoked, used within 30 days, opened within 90,
 * and not of a disabled person. Notes the use, once an hour at most.
 */
export async function findSession(id: string, now: Date): Promise<SignedInPerson | null> {
  const session = await db.session.findUnique({ where: { id }, include: { person: true } });
  if (!session || session.tokenHash !== null || session.revokedAt) return null;
  if (session.expiresAt <= now || session.person.disabledAt) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > hour) {
    const end = Math.min(now.getTime() + idle, session.createdAt.getTime() + longest);
    await db.session.updateMany({
      where: { id, revokedAt: null },
      data: { lastSeenAt: now, expiresAt: new Date(end) },
    });
  }
  return signedInPerson(session.person, session.id);
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
