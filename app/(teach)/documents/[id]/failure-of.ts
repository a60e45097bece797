import type { UploadFailure } from '@/server/documents';

const failures = [
  'empty-file',
  'too-large',
  'too-many-pages',
  'too-much-text',
  'took-too-long',
  'too-much-memory',
  'expands-too-much',
  'unknown-format',
  'wrong-extension',
  'old-word',
  'encrypted',
  'no-text',
  'not-text',
  'damaged-file',
  'program-failed',
] as const satisfies readonly UploadFailure[];

/** Why a file failed, from what is stored; a reason of another version of the program is a failure of it. */
export function failureOf(code: string | null): UploadFailure {
  return failures.find((one) => one === code) ?? 'program-failed';
}
