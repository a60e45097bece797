import 'server-only';
import { parseBytes } from './parse-bytes';

/** Runs within a thread: its input is what `parseFile` was given. */
export function run(file: { readonly name: string; readonly bytes: Uint8Array }) {
  return parseBytes(file.name, file.bytes);
}
