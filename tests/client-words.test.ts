import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { clientAreas } from '@/i18n/client-areas';
import { root, type SourceFile, sources } from './sources';

const files = new Map(sources.map((file) => [file.path, file]));
const typeImport = /\b(?:import|export)\s+type\b[^;]*?\bfrom\s*['"]([^'"]+)['"]/g;

/** The files of ours that `file` runs, without those that it only takes types from. */
function importedBy(file: SourceFile): SourceFile[] {
  const types = [...file.text.matchAll(typeImport)].map(([, name = '']) =>
    name.startsWith('@/') ? name.slice(2) : join(dirname(file.path), name),
  );
  const ours = file.imports.flatMap(({ target, external }) => (external ? [] : target));
  // A file may be imported for its types, and again for what it does.
  const runs = [...new Set(ours)].filter((target) => count(ours, target) > count(types, target));
  return runs.flatMap((target) => {
    const paths = [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, target];
    return paths.flatMap((path) => files.get(path) ?? []).slice(0, 1);
  });
}

function count(all: readonly string[], one: string): number {
  return all.filter((other) => other === one).length;
}

function runsInBrowser({ text }: SourceFile): boolean {
  return /^'use client'/.test(text);
}

/** Everything that is reached from `starts`; where `enter` says no, a file is reached but not entered. */
function reach(
  starts: readonly SourceFile[],
  enter: (file: SourceFile) => boolean,
): Set<SourceFile> {
  const found = new Set(starts);
  for (const file of found) {
    if (enter(file)) for (const next of importedBy(file)) found.add(next);
  }
  return found;
}

const words = /\b(?:useTranslations|useMessages|createTranslator)\(\s*(?:'([\w-]+)[^']*')?/g;

/** Areas whose words the components of a route use in the browser. */
function areasOf(route: SourceFile): string[] {
  const onServer = reach([route], (file) => !runsInBrowser(file));
  const doors = [...onServer].filter(runsInBrowser);
  const inBrowser = reach(doors, ({ text }) => !/^'use server'/.test(text));
  return [...inBrowser].flatMap(({ path, text }) =>
    [...text.matchAll(words)].map(([, area]) => area ?? `all words (${path})`),
  );
}

const routes = sources.filter(({ path }) =>
  /^app\/(?:.*\/)?(?:page|layout|error|loading|not-found|template|default)\.tsx$/.test(path),
);
const folders = Object.entries<readonly string[]>(clientAreas);

/** The folder whose layout sends the words of a route. */
function folderOf({ path }: SourceFile): string {
  const around = folders.map(([folder]) => folder).filter((name) => path.startsWith(`${name}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? '';
}

const used = routes.map((route) => ({ route, folder: folderOf(route), areas: areasOf(route) }));

test('there are routes with words in the browser to judge', () => {
  expect(routes.length).toBeGreaterThan(20);
  expect(used.filter(({ areas }) => areas.length > 0).length).toBeGreaterThan(8);
});

test('a page sends every word that its components use in the browser', () => {
  const missing = used.flatMap(({ route, folder, areas }) => {
    const sent = folders.find(([name]) => name === folder)?.[1] ?? [];
    return [...new Set(areas)]
      .filter((area) => !sent.includes(area))
      .map((area) => `${route.path} needs ${area}: add it to ${folder} in i18n/client-areas.ts`);
  });
  expect(missing).toEqual([]);
});

test('a page sends no words that nothing uses in the browser', () => {
  const idle = folders.flatMap(([folder, areas]) => {
    const needed = used.filter((one) => one.folder.startsWith(folder)).flatMap((one) => one.areas);
    // What the frame around a folder needs is needed within.
    const around = used.filter((one) => folder.startsWith(one.folder)).flatMap((one) => one.areas);
    return areas
      .filter((area) => !needed.includes(area) && !around.includes(area))
      .map((area) => `${folder} does not need ${area}`);
  });
  expect(idle).toEqual([]);
});

test('every folder that sends words has a layout that does', () => {
  const silent = folders.filter(([folder]) => {
    const layout = join(root, folder, 'layout.tsx');
    const text = existsSync(layout) ? (files.get(`${folder}/layout.tsx`)?.text ?? '') : '';
    return !text.includes(`<ClientWords of="${folder}">`);
  });
  expect(silent.map(([folder]) => folder)).toEqual([]);
});
