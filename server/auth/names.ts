import 'server-only';
import { failure, type Result, success } from '@/core/result';

export type NameCode = 'name-too-short' | 'name-too-long' | 'name-has-forbidden-characters';

/** A sign-in name as it is kept, and the key that must be unique: NFKC, lower case. */
export interface SignInName {
  readonly name: string;
  readonly key: string;
}

/** Checks a name of 2 to 64 characters without control or invisible ones. */
export function parseSignInName(typed: string): Result<SignInName, NameCode> {
  const name = typed.trim();
  const key = name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
  const length = [...key].length;
  if (length < 2) return failure('name-too-short');
  if (length > 64) return failure('name-too-long');
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(name))
    return failure('name-has-forbidden-characters');
  return success({ name, key });
}

/** A name for others to read: one line, at most 64 characters, without control or invisible ones. */
export function cleanDisplayName(typed: string): string {
  const visible = typed.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu, ' ');
  return [...visible.replace(/\s+/gu, ' ').trim()].slice(0, 64).join('').trim();
}
