import 'server-only';
import { decode } from 'next-auth/jwt';
import type { Result } from '@/core/result';
import { success } from '@/core/result';
import { readEnvironment } from '../env';
import { admitGuest, findGuest, type GuestCode, hashSecret } from './guests';
import type { Learner } from './identity';
import { findSession } from './sessions';

/** The cookie that makes a browser a guest. */
export const guestCookie = 'jx_guest';

/** True if browsers reach this installation by https, as `NEXTAUTH_URL` says. */
export function isSecure(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;
}

/** Name of the cookie with the token of next-auth. */
export function sessionCookie(): string {
  return isSecure() ? '__Host-jx_session' : 'jx_session';
}

/** What a request shows of who sends it; nothing of it has been checked. */
export interface Credentials {
  /** Of next-auth. */
  readonly sessionToken: string | null;
  /** Of a guest. */
  readonly guestSecret: string | null;
}

/** The credentials among the cookies of a request. */
export function credentialsOf(cookie: (name: string) => string | undefined): Credentials {
  return {
    sessionToken: cookie(sessionCookie()) || null,
    guestSecret: cookie(guestCookie) || null,
  };
}

// What a token says never changes, and taking one apart costs more than asking the database whether
// its session still holds, which every request does. The oldest make room.
const opened = new Map<string, { readonly sessionId: string; readonly endsAt: number }>();
const mostKept = 5_000;

/** The session id within a token of next-auth; null if it is not ours, or expired. */
export async function readToken(token: string): Promise<string | null> {
  const known = opened.get(token);
  if (known && known.endsAt > Date.now()) return known.sessionId;
  opened.delete(token);
  try {
    const content = await decode({ token, secret: readEnvironment().NEXTAUTH_SECRET });
    if (typeof content?.sid !== 'string') return null;
    if (typeof content.exp === 'number')
      opened.set(token, { sessionId: content.sid, endsAt: content.exp * 1000 });
    for (const key of opened.keys()) {
      if (opened.size <= mostKept) break;
      opened.delete(key);
    }
    return content.sid;
  } catch {
    // Forged, expired, or encrypted with another secret: the browser is simply not signed in.
    return null;
  }
}

/** What the database knows a caller by. */
export type CallerKey =
  | { readonly type: 'session'; readonly id: string }
  | { readonly type: 'guest'; readonly tokenHash: string };

/** The row of `session` that credentials point to, not yet looked at; null without any. */
export async function readCallerKey({
  sessionToken,
  guestSecret,
}: Credentials): Promise<CallerKey | null> {
  const id = sessionToken && (await readToken(sessionToken));
  if (id) return { type: 'session', id };
  return guestSecret ? { type: 'guest', tokenHash: hashSecret(guestSecret) } : null;
}

/** Who sends these credentials: an account with a valid session, else a guest, else null. */
export async function findLearner(credentials: Credentials, now: Date): Promise<Learner | null> {
  const sessionId = credentials.sessionToken && (await readToken(credentials.sessionToken));
  const person = sessionId ? await findSession(sessionId, now) : null;
  if (person) return person;
  return credentials.guestSecret ? findGuest(credentials.guestSecret, now) : null;
}

/** The learner of these credentials, else a new guest with the secret that its browser has to keep. */
export async function admitLearner(
  credentials: Credentials,
  address: string,
  now: Date,
): Promise<Result<{ readonly learner: Learner; readonly secret: string | null }, GuestCode>> {
  const learner = await findLearner(credentials, now);
  return learner ? success({ learner, secret: null }) : admitGuest(address, now);
}
