import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { failure, type Result, success } from '@/core/result';
import { commonPasswords } from './common-passwords';

// argon2id is the default of the library; its type can't be named under isolated modules.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let standIn: Promise<string> | null = null;

export type PasswordCode = 'password-too-short' | 'password-too-long' | 'password-too-common';

/** Length 8 to 200 and not among the usual ones; nothing else is asked of a password. */
export function checkPassword(password: string): Result<null, PasswordCode> {
  const length = [...password].length;
  if (length < 8) return failure('password-too-short');
  if (length > 200) return failure('password-too-long');
  if (commonPasswords.has(password.toLowerCase())) return failure('password-too-common');
  return success(null);
}

/** The argon2id hash of a password, in the form that names its parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/**
 * True if the password has this hash. Without a hash it does the same work against one that nothing
 * matches, so that an unknown name takes as long as a wrong password.
 */
export async function verifyPassword(
  storedHash: string | null,
  password: string,
): Promise<boolean> {
  standIn ??= hash(crypto.randomUUID(), cost);
  const matches = await verify(storedHash ?? (await standIn), password.normalize('NFKC'));
  return matches && storedHash !== null;
}
