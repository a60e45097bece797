import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './sources';

const readmes = ['README.md', 'README.zh-CN.md'];
// What the system, npm and Next set themselves, or one program of ours for another.
const ofTheSystem = [
  'LOCALAPPDATA',
  'XDG_DATA_HOME',
  'NEXT_RUNTIME',
  'AUTH_TRUST_HOST',
  'JIANGXUE_BENCH',
];

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The settings that the program reads from its environment. */
function listSettings(): string[] {
  const folders = ['app', 'server', 'i18n', 'scripts/start', 'tests/setup'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.includes('.test.'))
      .map((path) => `${folder}/${path}`),
  );
  const found = [...files, 'scripts/start.mjs'].flatMap((path) => {
    const text = read(path);
    const taken = [...text.matchAll(/const \{([^}]*)\} = process\.env/g)].flatMap(([, names]) => [
      ...(names ?? '').matchAll(/\b[A-Z][A-Z_]+\b/g),
    ]);
    const schema = text.matchAll(/^ {2}(JIANGXUE_[A-Z_]+): z\./gm);
    return [...text.matchAll(/process\.env\.([A-Z][A-Z_]+)/g), ...taken, ...schema].map(
      ([whole, name]) => name ?? whole,
    );
  });
  // Read by the time functions of Node and, with a parameter, by the launcher.
  return [...new Set([...found, 'TZ', 'JIANGXUE_DATA'])]
    .filter((name) => !ofTheSystem.includes(name))
    .sort();
}

describe.each(readmes)('%s', (path) => {
  const text = read(path);

  test('lists every setting that the program reads, and no other', () => {
    const listed = [...text.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(listSettings());
  });

  test('leads to files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, link]) => link ?? []);
    const missing = links.filter((link) => !link.startsWith('https:')).filter(isMissing);
    expect(missing).toEqual([]);
    expect(links.filter((link) => link.endsWith('.png')).length).toBeGreaterThanOrEqual(5);
  });

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = [...text.matchAll(/npm run ([a-z:]+)/g)].flatMap(([, name]) => name ?? []);
    expect(commands.length).toBeGreaterThan(1);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('quotes messages as the program says them', () => {
    const program = ['scripts/start', 'scripts/import-content.ts']
      .flatMap((place) =>
        place.endsWith('.ts')
          ? [place]
          : readdirSync(join(root, place)).map((name) => `${place}/${name}`),
      )
      .map(read)
      .join('\n');
    const section = text.slice(text.search(/^## (?:When something|遇到问题)/m));
    const rows = [...section.matchAll(/^\| ([A-Z][^|…]+?)(?: …[^|]*|\/[^|]*)? \|/gm)];
    const messages = rows.flatMap(([, message]) => message?.trim() ?? []);
    expect(messages.length).toBeGreaterThan(8);
    const unsaid = messages.filter(
      (message) => !program.includes(message.split(/3000| \/ | … /)[0]?.trim() ?? message),
    );
    expect(unsaid).toEqual([]);
  });
});

function isMissing(link: string): boolean {
  return !existsSync(join(root, link));
}
