import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ParsedText } from '@/core/extraction';
import { messagesFor } from '@/i18n/messages';
import { type ParseCode, parseFile } from '@/server/documents/parse-file';
import { BadInput } from './options';

export interface ReadFile {
  readonly parsed: ParsedText;
  /** Hex, of its bytes. */
  readonly sha256: string;
}

// English only, as all of the command line.
const sentences: Record<ParseCode, string> = messagesFor('en').errors;

/**
 * Reads the files, in their order; the same bytes twice count once.
 * @throws BadInput for the first that can't be read
 */
export async function readFiles(paths: readonly string[]): Promise<ReadFile[]> {
  const files = new Map<string, ReadFile>();
  for (const path of paths) {
    const bytes = await readBytes(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (files.has(sha256)) continue;
    const parsed = await parseFile({ name: basename(path), bytes });
    if (!parsed.ok) throw new BadInput(`${path}: ${sentences[parsed.code]}`);
    files.set(sha256, { parsed: parsed.value, sha256 });
  }
  return [...files.values()];
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new BadInput(`${path}: There is no such file.`);
    if (code === 'EISDIR') throw new BadInput(`${path}: This is a folder. Name the files in it.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new BadInput(`${path}: You may not read this file.`);
    throw error;
  }
}
