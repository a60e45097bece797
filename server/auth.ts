import 'server-only';
import { cache } from 'react';
import type { Language } from '@/core/content';
import { type Result, success } from '@/core/result';
import {
  forgetSession,
  readCaller,
  readSessionId,
  writeGuestSecret,
  writeSessionId,
} from './auth/cookies';
import { admitGuest, findGuest, type GuestCode } from './auth/guests';
import type { Learner, SignedInPerson } from './auth/identity';
import { endSession, findSession } from './auth/sessions';
import {
  type ChangePasswordCode,
  openSession,
  replacePassword,
  type SignInCode,
} from './auth/sign-in';
import { createAccount, isFirst, type SignUpCode, type SignUpInput } from './auth/sign-up';
import { db } from './db';

export { callerAddress } from './auth/address';
export { guestCookieHeader, writeGuestSecret as keepGuest } from './auth/cookies';
export { admitLearner, credentialsOf, findLearner } from './auth/credentials';
export { canTeach, type Learner, type SignedInPerson } from './auth/identity';
export { authOptions } from './auth/options';
export type { ChangePasswordCode, GuestCode, SignInCode, SignUpCode, SignUpInput };

/** Who is signed in, checked against the session's row; null for guests and strangers. */
export const currentPerson = cache(async (): Promise<SignedInPerson | null> => {
  const sessionId = await readSessionId();
  return sessionId === null ? null : findSession(sessionId, new Date());
});

/** Who is signed in, else the guest of this browser, else null. */
export const currentLearner = cache(async (): Promise<Learner | null> => {
  const person = await currentPerson();
  if (person) return person;
  const { guestSecret } = await readCaller();
  return guestSecret === null ? null : findGuest(guestSecret, new Date());
});

/** The current learner; makes a guest with its cookie where there is none. Only in actions and handlers. */
export async function ensureLearner(): Promise<Result<Learner, GuestCode>> {
  const known = await currentLearner();
  if (known) return success(known);
  const guest = await admitGuest((await readCaller()).address, new Date());
  if (!guest.ok) return guest;
  await writeGuestSecret(guest.value.secret);
  return success(guest.value.learner);
}

/** True while the next account will be the administrator's. */
export async function isFirstAccount(): Promise<boolean> {
  return isFirst();
}

/** Makes an account and signs this browser in; a guest's progress stays. Only in actions and handlers. */
export async function signUp(
  input: SignUpInput,
  now: Date,
): Promise<Result<{ administrator: boolean }, SignUpCode>> {
  const made = await createAccount(input, await readCaller(), now);
  if (!made.ok) return made;
  await replaceSession(made.value.sessionId, now);
  return success({ administrator: made.value.administrator });
}

/** Signs this browser in; a guest's progress moves to the account. Only in actions and handlers. */
export async function signIn(
  typed: { readonly name: string; readonly password: string },
  now: Date,
): Promise<Result<null, SignInCode>> {
  const opened = await openSession(typed, await readCaller(), now);
  if (!opened.ok) return opened;
  await replaceSession(opened.value.sessionId, now);
  return success(null);
}

/** Puts a new session in the place of the one that this browser had, which ends. */
async function replaceSession(sessionId: string, now: Date): Promise<void> {
  const previous = await readSessionId();
  if (previous !== null) await endSession(previous, now);
  await writeSessionId(sessionId);
}

/** Signs this browser out: its session ends on the server too. Only in actions and handlers. */
export async function signOut(now: Date): Promise<void> {
  const sessionId = await readSessionId();
  if (sessionId !== null) await endSession(sessionId, now);
  await forgetSession();
}

/** Changes the password of the person who is signed in; all other sessions end. */
export async function changePassword(
  person: SignedInPerson,
  typed: { readonly current: string; readonly next: string },
  now: Date,
): Promise<Result<{ endedSessions: number }, ChangePasswordCode>> {
  return replacePassword(person, typed, now);
}

/** Remembers the language that a person chose for the interface. */
export async function rememberLanguage(personId: string, language: Language): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { language } });
}
