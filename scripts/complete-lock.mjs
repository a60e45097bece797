// Adds to package-lock.json the packages for other platforms that npm left out. npm leaves one out when the registry
// in reach does not list it, and `npm ci` then refuses the whole file. Run it after adding a package; it changes nothing
// when nothing is missing.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/**
 * @typedef {{ version?: string, dev?: boolean, cpu?: string[], os?: string[], libc?: string[], optional?: boolean,
 *   optionalDependencies?: Record<string, string> }} Entry
 */

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * What a platform package says of itself, read from its name: `@swc/core-linux-arm64-musl`.
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {Entry}
 */
function describe(name, version, dev) {
  const words = name.split(/[-/]/);
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  if (processor === undefined) throw new Error(`For which platform is ${name}? Add it by hand.`);
  const musl = words.some((word) => word.startsWith('musl'));
  const libc = system !== 'linux' ? [] : musl ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    version,
    cpu: [processor],
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  };
}

/**
 * @param {Record<string, Entry>} packages
 * @param {string} path of the one that wants it
 * @param {string} name
 */
function isNamed(packages, path, name) {
  for (
    let folder = path;
    folder !== '';
    folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')
  ) {
    if (`${folder}/node_modules/${name}` in packages) return true;
  }
  return `node_modules/${name}` in packages;
}

const lock = JSON.parse(await readFile(file, 'utf8'));
/** @type {Record<string, Entry>} */
const packages = lock.packages;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isNamed(packages, path, name)) continue;
    if (!/^\d+\.\d+\.\d+/.test(version))
      throw new Error(`Which version of ${name} fits ${version}?`);
    packages[`node_modules/${name}`] = describe(name, version, entry.dev === true);
    console.log(`added ${name} ${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
