import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOnce, findClosedFolder, readSecrets } from '../scripts/start/data-folder.mjs';
import { areInstalled, checkNodeVersion } from '../scripts/start/dependencies.mjs';
import { fingerprint } from '../scripts/start/fingerprint.mjs';
import { lockDataFolder } from '../scripts/start/lock.mjs';
import { checkSecret } from '../scripts/start/settings.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiangxue-launcher-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each(['20.20.0', '20.20.2', '22.12.0', '24.1.0'])('Node %s is good enough', (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(['18.20.4', '20.19.9', '21.7.0', '22.11.0'])(
  'Node %s is refused with advice',
  (version) => {
    expect(() => checkNodeVersion(version)).toThrow(/needs Node\.js 20\.20 or later/);
  },
);

test.each([
  [undefined, /missing/],
  ['', /missing/],
  ['k3J9', /shorter than 32 bytes/],
  ['change-this-to-something-long-and-random', /an example/],
  ['x'.repeat(64), /an example/],
])('the secret %s is refused', (secret, reason) => {
  expect(() => checkSecret(secret)).toThrow(reason);
});

test('the secrets that it makes are accepted, kept, and open to their owner only', async () => {
  const first = await readSecrets(folder);
  expect(() => checkSecret(first.authSecret)).not.toThrow();
  expect(await readSecrets(folder)).toEqual(first);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('a file is created once, and never over an existing one', async () => {
  const file = join(folder, 'once');
  expect(await createOnce(file, 'first')).toBe(true);
  expect(await createOnce(file, 'second')).toBe(false);
  expect(await readFile(file, 'utf8')).toBe('first');
});

test('one launcher at a time works in a data folder', async () => {
  const release = await lockDataFolder(folder, 'http://localhost:3000');
  await expect(lockDataFolder(folder, 'http://localhost:3001')).rejects.toThrow(
    /already runs on the data folder .* http:\/\/localhost:3000/,
  );
  await release();
  await (await lockDataFolder(folder, 'http://localhost:3001'))();
});

test.each([
  ['of a process that is gone', { pid: 2 ** 22 + 1, start: '1' }],
  ['of an earlier process with our number', { pid: process.pid, start: '1' }],
])('a lock %s is replaced', async (_, holder) => {
  await writeFile(join(folder, 'launcher.json'), JSON.stringify({ ...holder, address: 'x' }));
  await (await lockDataFolder(folder, 'http://localhost:3000'))();
});

test('a lock that was cut short is replaced', async () => {
  await writeFile(join(folder, 'launcher.json'), '{"pid": 1');
  await (await lockDataFolder(folder, 'http://localhost:3000'))();
});

test('the first folder that another user may not enter is named', async () => {
  const inner = join(folder, 'closed', 'data');
  await mkdir(inner, { recursive: true, mode: 0o700 });
  const stranger = { uid: 54_321, gid: 54_321 };
  expect(await findClosedFolder(inner, stranger)).toBe(folder);
  expect(await findClosedFolder(tmpdir(), stranger)).toBeUndefined();
});

async function writeLocks(wanted: object, present: object): Promise<void> {
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  const hidden = join(folder, 'node_modules/.package-lock.json');
  await writeFile(hidden, JSON.stringify({ packages: present }));
}

test('packages count as installed when they are those of the lock file, other platforms aside', async () => {
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const other = { 'node_modules/b': { version: '1.0.0', optional: true } };
  await writeLocks({ '': {}, ...a, ...other }, a);
  expect(await areInstalled(folder)).toBe(true);
});

test.each([
  ['nothing is there', {}],
  ['a version differs', { 'node_modules/a': { version: '0.9.0' } }],
  ['one is missing', { 'node_modules/c': { version: '1.0.0' } }],
])('packages are installed again when %s', async (_, present) => {
  await writeLocks({ 'node_modules/a': { version: '1.0.0' } }, present);
  expect(await areInstalled(folder)).toBe(false);
});

test('a fingerprint changes with the sources, and not with their tests', async () => {
  await mkdir(join(folder, 'app'));
  await writeFile(join(folder, 'app/page.tsx'), 'one');
  const before = await fingerprint(folder, ['app', 'missing']);
  await writeFile(join(folder, 'app/page.test.tsx'), 'test');
  expect(await fingerprint(folder, ['app', 'missing'])).toBe(before);
  await writeFile(join(folder, 'app/page.tsx'), 'two');
  expect(await fingerprint(folder, ['app', 'missing'])).not.toBe(before);
});
