import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {string} path relative to root, a file or a folder; one that does not exist holds no files
 * @returns {Promise<string[]>} files, sorted
 */
async function filesIn(root, path) {
  const about = await stat(join(root, path)).catch(() => undefined);
  if (about === undefined) return [];
  if (!about.isDirectory()) return [path];
  const names = await readdir(join(root, path));
  const nested = await Promise.all(names.sort().map((name) => filesIn(root, `${path}/${name}`)));
  return nested.flat();
}

/**
 * SHA-256 (hex) over the names and contents of files, tests left out.
 * @param {string} root
 * @param {string[]} paths files and folders relative to root
 */
export async function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(root, path)) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(`${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex');
}
