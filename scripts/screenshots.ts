import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { passageHref } from '@/components/questions/passage-href';
import type { Language } from '@/core/content';
import { readAsked } from '../tests/e2e/database';
import { printedPassword, signIn } from '../tests/e2e/people';
import { findDemonstration } from '../tests/e2e/samples';
import { type Product, startProduct } from '../tests/e2e/server';
import { findBrowser } from '../tests/setup/browser';
import { root } from '../tests/sources';
import { shrinkPng } from './screenshots/shrink-png';

// npm run screenshots: the pictures of the guides, of the product as it is, with the demonstration class.

const folder = join(root, 'docs/images');
const largest = 200 * 1024;

const screens = {
  '1280': { viewport: { width: 1280, height: 800 } },
  '390': phone(390, 844),
  '360': phone(360, 740),
} as const;

function phone(width: number, height: number) {
  return { viewport: { width, height }, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true };
}

/** Every page in both languages and both kinds of colours, on a desk and on two phones. */
const looks = [
  ['1280', 'light', 'en'],
  ['1280', 'dark', 'zh-CN'],
  ['390', 'dark', 'en'],
  ['390', 'light', 'zh-CN'],
  ['360', 'light', 'en'],
  ['360', 'dark', 'zh-CN'],
] as const;

type Visitor = 'nobody' | 'student' | 'teacher';

interface Picture {
  readonly name: string;
  readonly visitor: Visitor;
  /** May depend on the language: an attempt keeps the one in which it was started. */
  readonly path: (language: Language) => string;
  /** Of the desk, in pixels, where what matters stands further down. */
  readonly height?: number;
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

async function takePictures(product: Product, browser: Browser): Promise<void> {
  const signedIn = new Map<Visitor, StorageState>([
    ['student', await enter(product, browser, 'demo-01')],
    ['teacher', await enter(product, browser, 'demo-teacher')],
  ]);
  const { assignmentId, attemptId } = await findDemonstration(product);
  const student = await browser.newContext({ storageState: signedIn.get('student') ?? '' });
  const answered = {
    en: await answerOne(product, student, 'en'),
    'zh-CN': await answerOne(product, student, 'zh-CN'),
  };
  const pictures: readonly Picture[] = [
    { name: 'home', visitor: 'nobody', path: () => '/' },
    { name: 'reader', visitor: 'nobody', path: (language) => answered[language].evidence },
    {
      ...{ name: 'answer', visitor: 'student', height: 1100 },
      path: (language) => `/practice/${answered[language].id}#q1`,
    },
    { name: 'result', visitor: 'student', path: () => `/practice/${attemptId}/result` },
    { name: 'today', visitor: 'student', path: () => '/today' },
    { name: 'report', visitor: 'teacher', path: () => `/teach/assignments/${assignmentId}` },
  ];
  for (const { name, visitor, path, height = 800 } of pictures) {
    for (const [screen, colorScheme, language] of looks) {
      const storageState = signedIn.get(visitor);
      const context = await browser.newContext({
        ...screens[screen],
        ...(storageState && { storageState }),
        ...{ colorScheme, locale: language, timezoneId: 'Asia/Shanghai' },
      });
      const page = await context.newPage();
      if (screen === '1280') await page.setViewportSize({ width: 1280, height });
      await page.goto(product.url + path(language), { waitUntil: 'networkidle' });
      const file = join(folder, `${name}-${screen}-${colorScheme}.${language}.png`);
      await takePicture(page, file);
      await context.close();
    }
  }
}

async function takePicture(page: Page, file: string): Promise<void> {
  await page.locator('main:not([aria-busy])').waitFor();
  await page.evaluate(() => document.fonts.ready);
  const picture = shrinkPng(await page.screenshot({ animations: 'disabled' }));
  await writeFile(file, picture);
  console.log(`${file.slice(root.length)} ${Math.round(picture.length / 1024)} kB`);
  if (picture.length > largest) throw new Error(`${file} is larger than ${largest / 1024} kB`);
}

async function enter(product: Product, browser: Browser, name: string): Promise<StorageState> {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-in`);
  await signIn(page, 'en', { name, password: printedPassword(product.output(), name) });
  const state = await context.storageState();
  await context.close();
  return state;
}

const StartedSchema = z.object({
  id: z.string(),
  items: z.array(
    z.object({ question: z.object({ options: z.array(z.object({ id: z.string() })) }) }),
  ),
});

/** A practice whose first question, of several right options, is answered, and where its proof stands. */
async function answerOne(
  product: Product,
  context: BrowserContext,
  language: Language,
): Promise<{ id: string; evidence: string }> {
  const started = await context.request.post(`${product.url}/api/v1/attempts`, {
    data: {
      ...{ type: 'practice', moduleId: 'three-spirits', kinds: ['multiple-choice'] },
      ...{ count: 10, language },
    },
  });
  const { id, items } = StartedSchema.parse(await started.json());
  const options = items[0]?.question.options.slice(0, 3).map((option) => option.id);
  const saved = await context.request.put(`${product.url}/api/v1/attempts/${id}/responses/1`, {
    data: {
      ...{ answer: { kind: 'multiple-choice', options }, sequence: 1, elapsed: 21_000 },
      confirm: true,
    },
  });
  if (!saved.ok()) throw new Error(await saved.text());
  const [first] = await readAsked(product, id);
  const proof = first?.question.evidence.find(({ role }) => role === 'key');
  if (!proof) throw new Error('a question without a proof');
  const number = Number(proof.passageId.split('.').at(-1));
  return { id, evidence: passageHref({ ...proof, passageNumber: number }) };
}

const product = await startProduct(['--demo']);
const { executablePath, environment } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
  env: { ...process.env, ...environment },
});
try {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.endsWith('.png')) await rm(join(folder, name));
  }
  await takePictures(product, browser);
} finally {
  await browser.close();
  await product.remove();
}
