import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { failure, type Result, success } from '@/core/result';
import { db } from '../db';
import type { Database } from '../transaction';
import { type Learner, learnerOf } from './identity';
import { withinLimit } from './limits';

/** How long a browser keeps its guest, in seconds. */
export const guestSeconds = 180 * 24 * 3_600;

/** A guest together with the secret that the browser keeps in a cookie. */
export interface NewGuest {
  readonly learner: Learner;
  readonly secret: string;
}

export type GuestCode = 'too-many-guests';

/** Makes a guest, unless too many came from this address lately: a row for every request would fill the disk. */
export async function admitGuest(address: string, now: Date): Promise<Result<NewGuest, GuestCode>> {
  const limit = address === 'direct' ? 'guest-direct' : 'guest-address';
  if (!(await withinLimit(limit, address))) return failure('too-many-guests');
  return success(await createGuest(now));
}

/** Makes a guest. Only the SHA-256 of the secret is stored. */
export async function createGuest(now: Date): Promise<NewGuest> {
  const secret = randomBytes(32).toString('base64url');
  const person = await db.person.create({
    data: {
      role: 'guest',
      createdAt: now,
      sessions: {
        create: {
          tokenHash: hashSecret(secret),
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + guestSeconds * 1000),
        },
      },
    },
  });
  return { learner: learnerOf(person), secret };
}

/** The guest with this secret, or null if it is unknown, expired, or no guest any more. */
export async function findGuest(
  secret: string,
  now: Date,
  tx: Database = db,
): Promise<Learner | null> {
  const session = await tx.session.findUnique({
    where: { tokenHash: hashSecret(secret) },
    include: { person: true },
  });
  if (!session || session.revokedAt || session.expiresAt <= now) return null;
  if (session.person.role !== 'guest' || session.person.disabledAt) return null;
  return learnerOf(session.person);
}

/** SHA-256 (hex) of a secret: what is stored of it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
