import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const types = new Map([
  ['.js', 'application/javascript; charset=UTF-8'],
  ['.css', 'text/css; charset=UTF-8'],
]);

/** @param {string} root */
const staticFolder = (root) => join(root, '.next/static');

/**
 * Puts a compressed copy (`.br`) beside every script and style sheet of the build. As small as
 * Brotli can make them, which takes too long to be done at a request.
 * @param {string} root
 */
export async function compressBuild(root) {
  const compress = promisify(brotliCompress);
  for (const file of await listFiles(staticFolder(root))) {
    if (!types.has(extname(file))) continue;
    const text = await readFile(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    await writeFile(`${file}.br`, await compress(text, { params }));
  }
}

/**
 * A compressed file as it is sent.
 * @typedef {{ body: Buffer, type: string }} Compressed
 */

/**
 * Reads what `compressBuild` has made.
 * @param {string} root
 * @returns {Promise<Map<string, Compressed>>} by path of the address, such as `/_next/static/chunks/x.js`
 */
export async function readCompressed(root) {
  const folder = staticFolder(root);
  /** @type {Map<string, Compressed>} */
  const found = new Map();
  for (const file of await listFiles(folder)) {
    if (!file.endsWith('.br')) continue;
    const name = file.slice(0, -3);
    const path = relative(folder, name).split(sep).map(encodeURIComponent).join('/');
    const type = types.get(extname(name));
    if (type) found.set(`/_next/static/${path}`, { body: await readFile(file), type });
  }
  return found;
}

/**
 * Whether a browser takes Brotli, by its header `accept-encoding`.
 * @param {string | string[] | undefined} header
 */
export function takesBrotli(header) {
  return String(header ?? '')
    .split(',')
    .some((part) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/i.test(part));
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function listFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
