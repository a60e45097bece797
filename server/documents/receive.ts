import 'server-only';
import { createHash } from 'node:crypto';
import type { Language } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { canTeach, type SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { isRowId } from '../transaction';
import { parseLimits } from './parse/limits';
import type { ParseCode } from './parse/parse-code';

export type ReceiveCode = 'not-a-teacher' | 'too-many-documents' | ParseCode;

/** More than anybody teaches from; a bound for programs. */
const mostDocuments = 300;

const extensions = /\.(txt|text|md|markdown|html?|docx|pdf)$/i;

/** A file as it came from a browser. */
export interface ReceivedFile {
  /** As the teacher's machine calls it; only shown, and read for its extension. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly language: Language | 'auto';
}

/** Keeps a file of a teacher, to be read as soon as its turn comes. */
export async function receiveFile(
  person: SignedInPerson,
  file: ReceivedFile,
  now: Date,
): Promise<Result<{ id: string }, ReceiveCode>> {
  if (!canTeach(person)) return failure('not-a-teacher');
  const fileName = cleanName(file.name);
  if (/\.doc$/i.test(fileName)) return failure('old-word');
  if (!extensions.test(fileName)) return failure('unknown-format');
  if (file.bytes.length === 0) return failure('empty-file');
  if (file.bytes.length > parseLimits.bytes) return failure('too-large');
  const own = await db.upload.count({ where: { ownerId: person.id, removedAt: null } });
  if (own >= mostDocuments) return failure('too-many-documents');
  const { id } = await db.upload.create({
    data: {
      ownerId: person.id,
      fileName,
      size: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      file: file.bytes,
      language: file.language,
      createdAt: now,
    },
    select: { id: true },
  });
  return success({ id });
}

/** The last part of a path, without what would turn a line round or end it. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200);
}

/** Stages in which something is still going to happen. */
export const underWay = ['waiting', 'reading', 'cleaning', 'drafting'] as const;

/** Forgets a file that is still on its way to its first drafts; false if it has come too far. */
export async function cancelUpload(person: SignedInPerson, id: string): Promise<boolean> {
  if (!isRowId(id)) return false;
  const { count } = await db.upload.deleteMany({
    where: { id, ownerId: person.id, sourceId: null },
  });
  return count > 0;
}

/** Lets a file be read again that failed for want of time, memory or luck. */
export async function retryUpload(person: SignedInPerson, id: string): Promise<boolean> {
  if (!isRowId(id)) return false;
  const { count } = await db.upload.updateMany({
    where: { id, ownerId: person.id, stage: 'failed', ...canBeRepeated },
    data: { stage: 'waiting', code: null, aliveAt: null },
  });
  return count > 0;
}

/** What was read is there to be drafted from again; what was not, as long as the file is kept. */
const canBeRepeated = {
  OR: [{ file: { not: null } }, { sourceId: { not: null } }],
};
