import 'server-only';
import type { ParsedText } from '@/core/extraction';
import { failure, type Result } from '@/core/result';
import { parseLimits } from './parse/limits';
import type { ParseCode } from './parse/parse-code';
import type { run } from './parse/thread';
import { runThread } from './run-thread';

export { parseLimits } from './parse/limits';
export type { ParseCode } from './parse/parse-code';

export interface NamedFile {
  /** With the extension that says how it is read. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The text of a file and its blocks, read in a thread with `parseLimits`: txt, md, html, docx, pdf.
 * A file that can't be taken gives the code of the reason; the name is only read, never a path.
 */
export async function parseFile(
  file: NamedFile,
  signal?: AbortSignal,
): Promise<Result<ParsedText, ParseCode>> {
  if (file.bytes.length === 0) return failure('empty-file');
  if (file.bytes.length > parseLimits.bytes) return failure('too-large');
  const outcome = await runThread<Awaited<ReturnType<typeof run>>>({
    module: 'parse/thread.ts',
    input: { name: file.name, bytes: new Uint8Array(file.bytes) },
    limitMs: parseLimits.time,
    heapMb: parseLimits.heap,
    ...(signal ? { signal } : {}),
  });
  switch (outcome.kind) {
    case 'answer':
      return outcome.answer;
    case 'out-of-memory':
      return failure('too-much-memory');
    case 'failed':
      throw outcome.error;
    default:
      return failure('took-too-long');
  }
}
