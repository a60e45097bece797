import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ParsedText } from '@/core/extraction';
import { type ParseCode, parseFile, parseLimits } from '@/server/documents/parse-file';
import { BadInput } from './options';

export interface ReadFile {
  readonly parsed: ParsedText;
  /** Hex, of its bytes. */
  readonly sha256: string;
}

// English only, as all of the command line.
const sentences = {
  'empty-file': 'the file is empty',
  'too-large': `the file is larger than ${parseLimits.bytes / 1024 / 1024} MB`,
  'too-many-pages': `it has more than ${parseLimits.pages} pages`,
  'too-much-text': `it has more than ${parseLimits.characters} characters`,
  'took-too-long': `reading it took longer than ${parseLimits.time / 1000} seconds`,
  'too-much-memory': 'reading it takes too much memory',
  'expands-too-much': 'it grows too large when it is unpacked',
  'unknown-format': 'only txt, md, html, docx and pdf can be read',
  'wrong-extension': 'it is not what its extension says',
  'old-word': 'it is an old Word file: save it as docx',
  encrypted: 'it is protected by a password',
  'no-text': 'it holds no text, perhaps only pictures of pages',
  'not-text': 'it is no text in UTF-8, UTF-16 or GB18030',
  'damaged-file': 'it is damaged',
} satisfies Record<ParseCode, string>;

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
    if (!parsed.ok) throw new BadInput(`${path}: ${sentences[parsed.code]}.`);
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
      throw new BadInput(`${path}: there is no such file.`);
    if (code === 'EISDIR') throw new BadInput(`${path}: this is a folder, name the files in it.`);
    if (code === 'EACCES' || code === 'EPERM') throw new BadInput(`${path}: it may not be read.`);
    throw error;
  }
}
