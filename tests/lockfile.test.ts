import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from './sources';

const LockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const { packages } = LockSchema.parse(JSON.parse(text));

/** The first versions without the holes that were published up to May 2026. */
const floors = { next: '16.4.6', react: '19.2.6', 'react-dom': '19.2.6' };

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map(
    (version) => version.split('-')[0]?.split('.').map(Number) ?? [],
  );
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

test.each(Object.entries(floors))(
  '%s is not older than %s, below which it has known holes',
  (name, floor) => {
    const copies = Object.entries(packages).filter(([path]) =>
      path.endsWith(`node_modules/${name}`),
    );
    expect(copies.length).toBeGreaterThan(0);
    const old = copies.filter(([, { version }]) => compareVersions(version ?? '0', floor) < 0);
    expect(old).toEqual([]);
  },
);

test('versions are compared as numbers, part by part', () => {
  expect(compareVersions('16.10.0', '16.4.6')).toBeGreaterThan(0);
  expect(compareVersions('16.4.5', '16.4.6')).toBeLessThan(0);
  expect(compareVersions('19.2.6-canary.1', '19.2.6')).toBe(0);
});

// `npm ci` refuses a lock file that lacks them, even where they would not be installed.
test('the packages of every platform are named, so that npm ci accepts the file', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isFound(path, name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

/** Looks a package up as Node does: beside the one that wants it, then in every folder above. */
function isFound(path: string, name: string): boolean {
  const folders = path.split(/\/?node_modules\//);
  return folders.some((_, index) => {
    const above = folders
      .slice(0, folders.length - index)
      .join('/node_modules/')
      .replace(/^\//, '');
    return `${above === '' ? '' : `${above}/`}node_modules/${name}` in packages;
  });
}

test('no package is tied to the place that it was first fetched from', () => {
  const tied = Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'));
  expect(tied).toEqual([]);
});
