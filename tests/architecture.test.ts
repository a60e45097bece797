import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, type SourceFile, sources, writtenFiles } from './sources';

/** The modules of core in reading order: each may import the ones before it, never the ones after. */
const pipeline = [
  'result',
  'text',
  'content',
  'extraction',
  'generation',
  'grading',
  'scheduling',
  'progress',
  'assignments',
  'statistics',
  'interchange',
];

/** What each layer may import besides itself; `packages` lists npm names, or 'any'. */
const layers: Record<string, { layers: string[]; packages: string[] | 'any' }> = {
  core: { layers: [], packages: ['zod', 'ts-fsrs'] },
  i18n: { layers: ['core'], packages: 'any' },
  server: { layers: ['core', 'prisma'], packages: 'any' },
  components: { layers: ['core', 'i18n'], packages: 'any' },
  app: { layers: ['core', 'server', 'components', 'i18n'], packages: 'any' },
};

/** The database and the environment belong to the use cases. */
const closedToApp = ['server/db', 'server/env'];

const product = sources.filter(
  ({ path }) => layerOf(path) in layers && !/\.test\.tsx?$/.test(path),
);

function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function moduleOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.tsx?$/, '');
}

/** One sentence for every import of the product that `judge` finds fault with. */
function faults(judge: (file: SourceFile, target: string, external: boolean) => string | false) {
  return product.flatMap((file) =>
    file.imports.flatMap(({ target, external }) => {
      const fault = judge(file, target, external);
      return fault === false ? [] : [`${file.path} imports ${target}: ${fault}`];
    }),
  );
}

test('there are files and imports of every layer to judge', () => {
  expect(new Set(product.map(({ path }) => layerOf(path)))).toEqual(new Set(Object.keys(layers)));
  expect(product.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
});

test('a layer imports only the layers below it', () => {
  const judge = (file: SourceFile, target: string, external: boolean) => {
    const from = layerOf(file.path);
    const to = layerOf(target);
    if (external || from === to || layers[from]?.layers.includes(to)) return false;
    return `${from}/ does not know ${to}/`;
  };
  expect(faults(judge)).toEqual([]);
});

test('a module of core imports only what stands before it in the reading order', () => {
  const judge = (file: SourceFile, target: string, external: boolean) => {
    if (external || layerOf(file.path) !== 'core' || layerOf(target) !== 'core') return false;
    const from = pipeline.indexOf(moduleOf(file.path));
    const to = pipeline.indexOf(moduleOf(target));
    return to <= from && to >= 0 ? false : 'it stands later in the reading order';
  };
  expect(faults(judge)).toEqual([]);
});

test('every module of core has its place in the reading order', () => {
  const modules = product
    .filter(({ path }) => layerOf(path) === 'core')
    .map(({ path }) => moduleOf(path));
  expect([...new Set(modules)].filter((name) => !pipeline.includes(name))).toEqual([]);
});

test('a module of core is entered by its door', () => {
  const judge = (file: SourceFile, target: string, external: boolean) => {
    if (external || layerOf(target) !== 'core') return false;
    const inside = layerOf(file.path) === 'core' && moduleOf(file.path) === moduleOf(target);
    return inside || target.split('/').length === 2 ? false : 'this is an inner file';
  };
  expect(faults(judge)).toEqual([]);
});

test('a layer uses only the npm packages that it is granted', () => {
  const judge = (file: SourceFile, target: string, external: boolean) => {
    const granted = layers[layerOf(file.path)]?.packages ?? [];
    if (!external || granted === 'any' || granted.includes(target)) return false;
    return `${layerOf(file.path)}/ does without this package`;
  };
  expect(faults(judge)).toEqual([]);
});

test('app reaches the database and the environment through use cases', () => {
  const judge = (file: SourceFile, target: string) =>
    layerOf(file.path) === 'app' && closedToApp.includes(target) && 'ask a use case instead';
  expect(faults(judge)).toEqual([]);
});

const impurities: Record<string, RegExp> = {
  'the clock': /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/,
  chance: /\bMath\.random\b|\brandomUUID\b/,
  'the environment': /\bprocess\.|\bglobalThis\b|\bconsole\./,
  'the network': /\bfetch\(/,
  'later moments': /\basync\b|\bawait\b|\bsetTimeout\b|\bPromise\b/,
};

test('core is pure: it knows no clock, chance, environment, network or later moment', () => {
  const found = product
    .filter(({ path }) => layerOf(path) === 'core')
    .flatMap(({ path, code }) =>
      Object.entries(impurities).flatMap(([name, sign]) =>
        sign.test(code) ? `${path} uses ${name}` : [],
      ),
    );
  expect(found).toEqual([]);
});

test('no file of server can slip into a browser', () => {
  const open = product.filter(
    ({ path, text }) => layerOf(path) === 'server' && !/^import 'server-only';\r?\n/.test(text),
  );
  expect(open.map(({ path }) => path)).toEqual([]);
});

test('no type is asserted where it could be proved', () => {
  const assertion = /[\w)\]}>]\s+as\s+(?!const\b)[A-Za-z{[(]/;
  const found = product.filter(({ code }) =>
    assertion.test(
      code.replace(/\b(?:import|export)\b[^;]*?\bfrom\b/g, '').replace(/\bexport\s*\{[^}]*\}/g, ''),
    ),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('drawers without a name of their own are not opened', () => {
  const drawers =
    /(^|\/)(utils?|helpers?|services?|repositor(y|ies)|types|constants|misc|common)(\/|\.tsx?$)/;
  expect(sources.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  const long = writtenFiles
    .filter((path) => path !== 'prisma/schema.prisma')
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});
