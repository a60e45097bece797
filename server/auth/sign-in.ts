import 'server-only';
import { failure, type Result, success } from '@/core/result';
import { mergeGuest } from '../attempts/merge-guest';
import { db } from '../db';
import { inTransaction } from '../transaction';
import { findGuest } from './guests';
import { forgetUses, giveBack, withinLimit } from './limits';
import { parseSignInName } from './names';
import { checkPassword, hashPassword, type PasswordCode, verifyPassword } from './passwords';
import { endSessions, startSession } from './sessions';
import type { Caller } from './sign-up';

export type SignInCode = 'sign-in-refused' | 'too-many-attempts';

/**
 * Checks name and password and opens a session. An unknown name, a wrong password and a disabled
 * account get the same answer after the same work. What the guest of this browser did moves along.
 */
export async function openSession(
  typed: { readonly name: string; readonly password: string },
  caller: Caller,
  now: Date,
): Promise<Result<{ personId: string; sessionId: string }, SignInCode>> {
  const name = parseSignInName(typed.name);
  const key = name.ok ? name.value.key : typed.name.slice(0, 200);
  const addressLimit = caller.address === 'direct' ? 'sign-in-direct' : 'sign-in-address';
  const allowed = await Promise.all([
    withinLimit('sign-in-account', key),
    withinLimit(addressLimit, caller.address),
  ]);
  if (allowed.includes(false)) return failure('too-many-attempts');
  const person = name.ok ? await db.person.findUnique({ where: { signInKey: key } }) : null;
  const matches = await verifyPassword(person?.passwordHash ?? null, typed.password.slice(0, 400));
  if (!person || !matches || person.disabledAt) return failure('sign-in-refused');
  await Promise.all([forgetUses('sign-in-account', key), giveBack(addressLimit, caller.address)]);
  const sessionId = await inTransaction(async (tx) => {
    const guest = caller.guestSecret && (await findGuest(caller.guestSecret, now, tx));
    if (guest) await mergeGuest(tx, guest.id, person.id);
    return startSession(person.id, now, tx);
  });
  return success({ personId: person.id, sessionId });
}

export type ChangePasswordCode = PasswordCode | 'wrong-password' | 'too-many-attempts';

/** Changes the password and ends all other sessions of the person. */
export async function replacePassword(
  person: { readonly id: string; readonly sessionId: string },
  typed: { readonly current: string; readonly next: string },
  now: Date,
): Promise<Result<{ endedSessions: number }, ChangePasswordCode>> {
  const password = checkPassword(typed.next);
  if (!password.ok) return password;
  if (!(await withinLimit('password-person', person.id))) return failure('too-many-attempts');
  const row = await db.person.findUnique({ where: { id: person.id } });
  if (!(await verifyPassword(row?.passwordHash ?? null, typed.current.slice(0, 400))))
    return failure('wrong-password');
  await forgetUses('password-person', person.id);
  const passwordHash = await hashPassword(typed.next);
  const endedSessions = await inTransaction(async (tx) => {
    await tx.person.update({
      where: { id: person.id },
      data: { passwordHash, passwordChangedAt: now },
    });
    return endSessions(person.id, now, { except: person.sessionId, tx });
  });
  return success({ endedSessions });
}
