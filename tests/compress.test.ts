import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressBuild, readCompressed, takesBrotli } from '../scripts/start/compress.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jiangxue-compress-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('scripts and style sheets are found under their addresses, smaller, and the same inside', async () => {
  const folder = join(root, '.next/static/chunks');
  await mkdir(folder, { recursive: true });
  const script = 'const word = "craft";\n'.repeat(200);
  await writeFile(join(folder, 'a b.js'), script);
  await writeFile(join(folder, 'page.css'), 'p { margin: 0 }');
  await writeFile(join(folder, 'face.woff2'), 'compressed already');
  await compressBuild(root);
  const found = await readCompressed(root);
  expect([...found.keys()].sort()).toEqual([
    '/_next/static/chunks/a%20b.js',
    '/_next/static/chunks/page.css',
  ]);
  const file = found.get('/_next/static/chunks/a%20b.js');
  expect(file?.type).toMatch(/javascript/);
  expect(file?.body.length).toBeLessThan(script.length / 10);
  expect(brotliDecompressSync(file?.body ?? '').toString()).toBe(script);
});

test('a build without compressed copies has none to offer', async () => {
  expect((await readCompressed(root)).size).toBe(0);
});

test.each([
  ['gzip, deflate, br', true],
  ['br;q=0.5', true],
  ['gzip, br; q=1.0', true],
  ['br;q=0, gzip', false],
  ['br;q=0.000', false],
  ['gzip', false],
  ['brotli', false],
  [undefined, false],
])('accept-encoding %s: takes Brotli %s', (header, expected) => {
  expect(takesBrotli(header)).toBe(expected);
});
