import 'server-only';
import { cookies, headers } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { readEnvironment } from '../env';
import { callerAddress } from './address';
import { guestCookie, isSecure, readToken, sessionCookie } from './credentials';
import { guestSeconds } from './guests';
import { longestSessionSeconds } from './sessions';
import type { Caller } from './sign-up';

/** How both cookies are set: not readable by scripts, not sent by other sites' forms. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
}

/** The session id within the token of this browser; null if there is none or it is not ours. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? readToken(token) : null;
}

/** Gives this browser a token for a session, and takes the guest away. Only in actions and handlers. */
export async function writeSessionId(sessionId: string): Promise<void> {
  const maxAge = longestSessionSeconds;
  const secret = readEnvironment().NEXTAUTH_SECRET;
  const jar = await cookies();
  const token = await encode({ token: { sid: sessionId }, secret, maxAge });
  jar.set(sessionCookie(), token, { ...cookieOptions(), maxAge });
  jar.delete(guestCookie);
}

/** Makes this browser a guest. Only in actions and handlers. */
export async function writeGuestSecret(secret: string): Promise<void> {
  (await cookies()).set(guestCookie, secret, { ...cookieOptions(), maxAge: guestSeconds });
}

/** The same as a header `Set-Cookie`, where Next does not write the answer. */
export function guestCookieHeader(secret: string): string {
  const { path, secure } = cookieOptions();
  const rest = `Path=${path}; Max-Age=${guestSeconds}; HttpOnly; SameSite=Lax`;
  return `${guestCookie}=${secret}; ${rest}${secure ? '; Secure' : ''}`;
}

/** Takes the token of next-auth from this browser. Only in actions and handlers. */
export async function forgetSession(): Promise<void> {
  (await cookies()).delete(sessionCookie());
}

/** Where the request comes from. */
export async function readCaller(): Promise<Caller> {
  return {
    address: callerAddress(await headers()),
    guestSecret: (await cookies()).get(guestCookie)?.value ?? null,
  };
}
