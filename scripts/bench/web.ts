import { cpus, loadavg } from 'node:os';
import type { APIRequestContext, Browser } from 'playwright-core';
import { z } from 'zod';
import type { Language } from '@/core/content';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { readEnvironment } from '@/server/env';
import { loadLibrary } from '@/server/library';
import { root } from '@/tests/sources';
import { build } from '../start/build.mjs';
import { findFreePort } from '../start/postgres.mjs';
import { serve } from '../start/serve.mjs';
import { type Load, loadPage } from './web/load-page';
import { openBrowser } from './web/open-browser';

const runs = Number(process.argv[2] ?? 3);
const language: Language = process.argv[3] === 'zh-CN' ? 'zh-CN' : 'en';

/** What is measured of a page, how it is printed, and what it may be at most. Bytes in kB of 1,000. */
const measures = [
  { name: 'FCP s', of: (load: Load) => load.firstPaint / 1000, digits: 2 },
  { name: 'LCP s', of: (load: Load) => load.largestPaint / 1000, digits: 2 },
  { name: 'CLS', of: (load: Load) => load.shift, digits: 3 },
  { name: 'TBT ms', of: (load: Load) => load.blocking, digits: 0 },
  { name: 'JS kB', of: (load: Load) => load.js / 1000, digits: 1 },
  { name: 'CSS kB', of: (load: Load) => load.css / 1000, digits: 1 },
  { name: 'HTML kB', of: (load: Load) => load.html / 1000, digits: 1 },
  { name: 'fonts kB', of: (load: Load) => load.fonts / 1000, digits: 1 },
  { name: 'data kB', of: (load: Load) => load.data / 1000, digits: 1 },
] as const;

type Goals = Partial<Record<(typeof measures)[number]['name'], number>>;

interface Target {
  readonly name: string;
  readonly path: string;
  readonly goals: Goals;
}

/** The pages of a guest who has started to practise. */
async function listTargets(request: APIRequestContext): Promise<Target[]> {
  const [module] = (await loadLibrary()).modules;
  if (!module) throw new Error('content/ has no module.');
  const started = await request.post('/api/v1/attempts', {
    data: { type: 'practice', moduleId: module.id, count: 10, language },
  });
  if (!started.ok()) throw new Error(`Practice did not start: ${started.status()}.`);
  const attempt = z.object({ id: z.string() }).parse(await started.json());
  const reader = { 'LCP s': 2, CLS: 0.02, 'TBT ms': 150, 'JS kB': 130 };
  return [
    { name: 'home', path: '/', goals: {} },
    { name: 'library', path: '/library', goals: {} },
    { name: 'reader', path: `/library/modules/${module.id}`, goals: reader },
    { name: 'player', path: `/practice/${attempt.id}`, goals: { 'JS kB': 170 } },
    { name: 'today', path: '/today', goals: {} },
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

async function measure(browser: Browser, url: string): Promise<void> {
  const guest = await browser.newContext({ baseURL: url, locale: language });
  const targets = await listTargets(guest.request);
  const storageState = await guest.storageState();
  console.log(['page'.padEnd(10), ...measures.map(({ name }) => name.padStart(9))].join(''));
  const verdicts: string[] = [];
  for (const { name, path, goals } of targets) {
    const loads: Load[] = [];
    // A server that has just been started reads the page's program first; nobody's usual case.
    await guest.request.get(path);
    while (loads.length < runs)
      loads.push(await loadPage(browser, url + path, { storageState, locale: language }));
    const figures = measures.map((one) => ({ ...one, value: median(loads.map(one.of)) }));
    const cells = figures.map(({ value, digits }) => value.toFixed(digits).padStart(9));
    console.log([name.padEnd(10), ...cells, `  ${loads.at(-1)?.largest}`].join(''));
    for (const { name: what, value, digits } of figures) {
      const goal = goals[what];
      if (goal === undefined) continue;
      const verdict = value <= goal ? 'reached' : 'missed';
      verdicts.push(`${name}: ${what} ${value.toFixed(digits)}, goal ${goal}: ${verdict}.`);
    }
  }
  await guest.close();
  console.log(`\n${verdicts.join('\n')}`);
}

/** Loads pages on a slow line and a slow phone, and prints the figures. */
async function main(): Promise<void> {
  const imported = await importContent(db, await readContentFiles(), new Date());
  if (!imported.ok) throw new Error('content/ has errors: npm run check:content names them');
  await build(root);
  const port = await findFreePort();
  const environment = { ...readEnvironment(), AUTH_TRUST_HOST: 'true' };
  const server = await serve(root, { port, host: '127.0.0.1' }, environment);
  const browser = await openBrowser();
  const load = () => loadavg()[0]?.toFixed(1);
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model}; load before ${load()}. Chromium ${browser.version()}.`,
    `\n390 px, 562.5 ms a request, 1,475 kbit/s, processor 4 times slower; median of ${runs} loads.\n`,
  );
  try {
    await measure(browser, `http://127.0.0.1:${port}`);
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(`\nLoad after ${load()}: above the number of cores others were using them.`);
}

try {
  await main();
} finally {
  await db.$disconnect();
}
