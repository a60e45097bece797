import 'server-only';
import type { ParsedText } from '@/core/extraction';
import { failure, type Result, success } from '@/core/result';
import { parseLimits } from './limits';
import { type ParseCode, Refusal } from './parse-code';

type Reader = (name: string, bytes: Uint8Array) => ParsedText | Promise<ParsedText>;

// A thread loads only the reader that it needs.
const plain = async () => (await import('./read-plain')).readPlain;
const markdown = async () => (await import('./read-markdown')).readMarkdown;
const html = async () => (await import('./read-html')).readHtml;
const docx = async () => (await import('./read-docx')).readDocx;
const pdf = async () => (await import('./read-pdf')).readPdf;

const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  txt: plain,
  text: plain,
  md: markdown,
  markdown,
  html,
  htm: html,
  docx,
  pdf,
};

/** Reads a file by what its name says it is, after a look whether its bytes agree. */
export async function parseBytes(
  name: string,
  bytes: Uint8Array,
): Promise<Result<ParsedText, ParseCode>> {
  try {
    const read = await chooseReader(name, bytes)();
    const parsed = await read(name, bytes);
    if (parsed.blocks.length === 0) return failure('no-text');
    if (parsed.text.length > parseLimits.characters) return failure('too-much-text');
    return success(parsed);
  } catch (error) {
    if (error instanceof Refusal) return failure(error.code);
    throw error;
  }
}

function chooseReader(name: string, bytes: Uint8Array) {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new Refusal('empty-file');
  if (bytes.length > parseLimits.bytes) throw new Refusal('too-large');
  const found = signatureOf(bytes);
  if (extension === 'doc' && found !== 'zip') throw new Refusal('old-word');
  const reader = readers[extension];
  if (!reader) throw new Refusal('unknown-format');
  // What Word protects with a password is an old container around the new format.
  if (found === 'ole' && extension === 'docx')
    throw new Refusal(holdsEncrypted(bytes) ? 'encrypted' : 'old-word');
  const wanted = extension === 'docx' ? 'zip' : extension === 'pdf' ? 'pdf' : null;
  if (found === wanted) return reader;
  if (wanted !== null && found === null) throw new Refusal('damaged-file');
  throw new Refusal('wrong-extension');
}

function signatureOf(bytes: Uint8Array): 'zip' | 'pdf' | 'ole' | null {
  const head = Buffer.from(bytes.subarray(0, 64));
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'ole';
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'zip';
  return /^\s*%PDF-/.test(head.toString('latin1')) ? 'pdf' : null;
}

function holdsEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
