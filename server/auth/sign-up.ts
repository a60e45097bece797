import 'server-only';
import { failure, type Result, success } from '@/core/result';
import { db } from '../db';
import { type Database, inTransaction, isTaken, takeTurns } from '../transaction';
import { findGuest } from './guests';
import { withinLimit } from './limits';
import { cleanDisplayName, type NameCode, parseSignInName } from './names';
import { checkPassword, hashPassword, type PasswordCode } from './passwords';
import { endSessions, startSession } from './sessions';

/** What somebody types to get an account. */
export interface SignUpInput {
  readonly name: string;
  /** Empty: the sign-in name is shown. */
  readonly displayName: string;
  readonly password: string;
  readonly role: 'student' | 'teacher';
}

/** The browser that a request comes from. */
export interface Caller {
  readonly address: string;
  /** Of the guest cookie, or null. */
  readonly guestSecret: string | null;
}

export type SignUpCode = NameCode | PasswordCode | 'name-taken' | 'too-many-attempts';

/**
 * Makes an account and opens a session. The guest of this browser becomes the account, with all
 * progress. The first account of an installation that is no demonstration is the administrator's.
 */
export async function createAccount(
  input: SignUpInput,
  caller: Caller,
  now: Date,
): Promise<Result<{ personId: string; sessionId: string; administrator: boolean }, SignUpCode>> {
  const name = parseSignInName(input.name);
  if (!name.ok) return name;
  const password = checkPassword(input.password);
  if (!password.ok) return password;
  const limit = caller.address === 'direct' ? 'sign-up-direct' : 'sign-up-address';
  if (!(await withinLimit(limit, caller.address))) return failure('too-many-attempts');
  const passwordHash = await hashPassword(input.password);
  const account = {
    signInName: name.value.name,
    signInKey: name.value.key,
    displayName: cleanDisplayName(input.displayName) || name.value.name,
    passwordHash,
    passwordChangedAt: now,
  };
  try {
    return await inTransaction(async (tx) => {
      await takeTurns(tx, 'first account');
      const administrator = await isFirst(tx);
      const role = administrator ? 'administrator' : input.role;
      const guest = caller.guestSecret && (await findGuest(caller.guestSecret, now, tx));
      const { id } = guest
        ? await tx.person.update({ where: { id: guest.id }, data: { ...account, role } })
        : await tx.person.create({ data: { ...account, role, createdAt: now } });
      await endSessions(id, now, { tx });
      const sessionId = await startSession(id, now, tx);
      return success({ personId: id, sessionId, administrator });
    });
  } catch (error) {
    if (isTaken(error)) return failure('name-taken');
    throw error;
  }
}

/** True while nobody has an account, those of a demonstration aside. */
export async function isFirst(tx: Database = db): Promise<boolean> {
  const someone = await tx.person.findFirst({
    where: { role: { not: 'guest' }, demonstration: false },
    select: { id: true },
  });
  return someone === null;
}
