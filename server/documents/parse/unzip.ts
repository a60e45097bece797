import 'server-only';
import { inflateRawSync } from 'node:zlib';
import { parseLimits } from './limits';
import { Refusal } from './parse-code';

/**
 * The files of a zip archive by their names, unpacked. What an archive declares is checked before it is
 * unpacked, and what comes out while it is.
 * @throws Refusal where it is broken, protected, or grows beyond what we take
 */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(buffer);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Any offset beyond the end, and any stream that can't be inflated.
    throw new Refusal('damaged-file');
  }
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

function readEntries(buffer: Buffer): ReadonlyMap<string, Uint8Array> {
  const end = findEnd(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > parseLimits.entries) throw new Refusal('expands-too-much');
  const files = new Map<string, Uint8Array>();
  let at = buffer.readUInt32LE(end + 16);
  let declared = 0;
  let real = 0;
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(at) !== directoryEntry) throw new Refusal('damaged-file');
    const method = buffer.readUInt16LE(at + 10);
    if (buffer.readUInt16LE(at + 8) & 1) throw new Refusal('encrypted');
    declared += buffer.readUInt32LE(at + 24);
    if (declared > parseLimits.unpacked) throw new Refusal('expands-too-much');
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const packed = packedBytes(buffer, at);
    const content = method === 0 ? packed : inflate(packed, parseLimits.unpacked - real);
    real += content.length;
    if (real > parseLimits.unpacked) throw new Refusal('expands-too-much');
    files.set(name, content);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}

function findEnd(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - 22 - 0xffff);
  for (let at = buffer.length - 22; at >= lowest; at -= 1)
    if (buffer.readUInt32LE(at) === endOfDirectory) return at;
  throw new Refusal('damaged-file');
}

function packedBytes(buffer: Buffer, entry: number): Buffer {
  const size = buffer.readUInt32LE(entry + 20);
  const local = buffer.readUInt32LE(entry + 42);
  if (buffer.readUInt32LE(local) !== localHeader) throw new Refusal('damaged-file');
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  if (start + size > buffer.length) throw new Refusal('damaged-file');
  return buffer.subarray(start, start + size);
}

function inflate(packed: Buffer, room: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('expands-too-much');
    throw error;
  }
}
