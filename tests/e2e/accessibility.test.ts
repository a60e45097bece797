import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { htmlLang, type Language } from '@/core/content';
import {
  findAxeViolations,
  findMisreadTexts,
  measureOverflow,
  recordFaults,
} from './accessibility-checks';
import { desktop, launchBrowser, openContext, phone } from './browser';
import { query } from './database';
import { newcomer, signIn, signUp } from './people';
import {
  type DemonstrationIds,
  findDemonstration,
  listRoutes,
  type Sample,
  type Visitor,
} from './samples';
import { type Product, startProduct } from './server';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

const routes = listRoutes();
const languages: readonly Language[] = ['en', 'zh-CN'];

let product: Product;
let browser: Browser;
let samples: Readonly<Record<string, readonly Sample[]>> = {};
const signedIn = new Map<Visitor, StorageState>();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(['--demo']), launchBrowser()]);
  await signInAs('student', 'demo-01');
  await signInAs('teacher', 'demo-teacher');
  await signUpAdministrator();
  samples = samplesOf(await findDemonstration(product), await startAttempts());
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

/** With the password that the launcher printed. */
async function signInAs(visitor: Visitor, name: string): Promise<void> {
  const [, password] = new RegExp(`${name}\\s+(\\S+)`).exec(product.output()) ?? [];
  if (!password) throw new Error(`no password of ${name} was printed`);
  const page = await (await openContext(browser, 'en')).newPage();
  await page.goto(`${product.url}/sign-in`);
  await signIn(page, 'en', { name, password });
  signedIn.set(visitor, await page.context().storageState());
  await page.context().close();
}

async function signUpAdministrator(): Promise<void> {
  const page = await (await openContext(browser, 'en')).newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, 'en', newcomer('administrator-1', 'Administrator'));
  signedIn.set('administrator', await page.context().storageState());
  await page.context().close();
}

interface Attempts {
  /** One question of every kind, none answered. */
  readonly open: string;
  /** The same questions, all answered but not handed in. */
  readonly answered: string;
  readonly submitted: string;
  readonly kinds: number;
}

const StartedSchema = z.object({
  id: z.string(),
  items: z.array(
    z.object({
      position: z.number(),
      question: z.object({
        kind: z.string(),
        options: z.array(z.object({ id: z.string() })).optional(),
        bank: z.array(z.object({ id: z.string() })).optional(),
        parts: z.array(z.object({ type: z.string(), id: z.string().optional() })).optional(),
      }),
    }),
  ),
});

type Started = z.infer<typeof StartedSchema>;

async function startAttempts(): Promise<Attempts> {
  const rows = await query(
    product,
    z.object({ id: z.string() }),
    `SELECT DISTINCT ON (kind) id FROM question WHERE status = 'published' ORDER BY kind, id`,
  );
  const context = await openAs('student', 'en', desktop);
  const start = async (): Promise<Started> => {
    const response = await context.request.post(`${product.url}/api/v1/attempts`, {
      data: {
        ...{ type: 'practice', questionIds: rows.map(({ id }) => id), count: rows.length },
        language: 'en',
      },
    });
    return StartedSchema.parse(await response.json());
  };
  const [open, answered, submitted] = [await start(), await start(), await start()];
  for (const attempt of [answered, submitted]) {
    for (const item of attempt.items) {
      const response = await context.request.put(
        `${product.url}/api/v1/attempts/${attempt.id}/responses/${item.position}`,
        { data: { answer: someAnswer(item), sequence: 1, elapsed: 4_000, confirm: true } },
      );
      expect(response.status(), await response.text()).toBe(200);
    }
  }
  await context.request.post(`${product.url}/api/v1/attempts/${submitted.id}/submission`, {
    data: {},
  });
  await context.close();
  return {
    ...{ open: open.id, answered: answered.id, submitted: submitted.id },
    kinds: rows.length,
  };
}

/** The first that can be chosen, with the ids that are shown. */
function someAnswer({ question }: Started['items'][number]): unknown {
  const [option] = question.options ?? [];
  const [word] = question.bank ?? [];
  const blank = question.parts?.find(({ type }) => type === 'blank');
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: option?.id };
    case 'multiple-choice':
      return { kind: question.kind, options: [option?.id] };
    case 'true-false':
      return { kind: question.kind, value: true };
    case 'cloze':
      return { kind: question.kind, blanks: { [blank?.id ?? '']: word?.id } };
    default:
      throw new Error(`no sample answer for ${question.kind}`);
  }
}

/** Where every route is looked at. A page that is new needs a line here. */
function samplesOf(
  { classId, joinCode, assignmentId, studentId, attemptId }: DemonstrationIds,
  attempts: Attempts,
): Record<string, readonly Sample[]> {
  const nobody = (address: string, more: Partial<Sample> = {}): Sample => ({
    visitor: 'nobody',
    address,
    ...more,
  });
  const student = (address: string, more: Partial<Sample> = {}): Sample => ({
    visitor: 'student',
    address,
    ...more,
  });
  const teacher = (address: string, more: Partial<Sample> = {}): Sample => ({
    visitor: 'teacher',
    address,
    ...more,
  });
  const builder = `/teach/classes/${classId}/assignments/new`;
  const positions = Array.from({ length: attempts.kinds }, (_, index) => index + 1);
  return {
    '/': [nobody('/')],
    '/about': [nobody('/about')],
    '/accessibility': [nobody('/accessibility')],
    '/sources': [nobody('/sources')],
    '/sign-in': [nobody('/sign-in')],
    '/sign-up': [nobody('/sign-up'), nobody('/sign-up', { state: 'refused', act: refuseSignUp })],
    '/account': [student('/account')],
    '/join': [student('/join')],
    '/join/[code]': [
      nobody(`/join/${joinCode}`),
      student(`/join/${joinCode}`),
      student('/join/AAAA2222', { state: 'unknown' }),
    ],
    '/library': [nobody('/library'), student('/library')],
    '/library/documents/[id]': [
      nobody('/library/documents/speech-2020'),
      nobody('/library/documents/shaanxi-2024?evidence=shaanxi-2024.6:97-197#p6', {
        state: 'with evidence',
      }),
    ],
    '/library/modules/[id]': [
      student('/library/modules/three-spirits'),
      nobody('/library/modules/three-spirits', { state: 'checked', act: answerCheck }),
    ],
    '/search': [nobody('/search'), nobody('/search?q=%E5%8A%B3%E6%A8%A1', { state: 'found' })],
    '/practice/[attemptId]': positions.flatMap((position) => [
      student(`/practice/${attempts.open}#q${position}`, { state: `question ${position}` }),
      student(`/practice/${attempts.answered}#q${position}`, { state: `answer ${position}` }),
    ]),
    '/practice/[attemptId]/result': [
      student(`/practice/${attempts.submitted}/result`, { act: openEvidence }),
      student(`/practice/${attemptId}/result`),
    ],
    '/today': [nobody('/today'), student('/today')],
    '/progress': [nobody('/progress'), student('/progress')],
    '/notebook': [nobody('/notebook'), student('/notebook')],
    '/classes': [nobody('/classes'), student('/classes')],
    '/teach': [teacher('/teach'), student('/teach', { state: 'denied' })],
    '/teach/classes/[id]': [teacher(`/teach/classes/${classId}`)],
    '/teach/classes/[id]/assignments/new': [
      teacher(builder),
      teacher(builder, { state: 'refused, with a preview', act: previewAndRefuse }),
    ],
    '/teach/assignments/[id]': [teacher(`/teach/assignments/${assignmentId}`)],
    '/teach/assignments/[id]/students/[personId]': [
      teacher(`/teach/assignments/${assignmentId}/students/${studentId}`),
    ],
    '/operator/people': [{ visitor: 'administrator', address: '/operator/people' }],
  };
}

async function refuseSignUp(page: Page): Promise<void> {
  await page.locator('input[name="name"]').fill('somebody');
  await page.locator('input[name="password"]').fill('short');
  await page.locator('main form [type="submit"]').click();
  await page.locator('.wrong').waitFor();
}

async function answerCheck(page: Page): Promise<void> {
  const check = page.locator('section.check').first();
  await check.locator('.opt').first().click();
  await check.locator('.check-acts button').click();
  await check.locator('.verdict').waitFor();
}

async function openEvidence(page: Page): Promise<void> {
  await page.locator('ol.rows > li button').first().click();
  await page.locator('.row-more .evidence').first().waitFor();
}

async function previewAndRefuse(page: Page): Promise<void> {
  await page.locator('.bank-look').first().click();
  await page.locator('.bank-preview .verdict').waitFor();
  await page.locator('.settings [type="submit"]').click();
  await page.locator('.wrong').first().waitFor();
}

async function openAs(visitor: Visitor, language: Language, screen: typeof desktop | typeof phone) {
  const storageState = signedIn.get(visitor);
  return openContext(browser, language, {
    ...screen,
    // Colours on their way from one to another are nobody's.
    reducedMotion: 'reduce',
    ...(storageState && { storageState }),
  });
}

/** Bars that stay on the screen hide a part of a page that scrolls; on a tall screen nothing is hidden. */
async function showWhole(page: Page, { width, height }: { width: number; height: number }) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, Math.min(whole, 12_000)) });
}

test('every page on disk has a sample, and every sample a page', () => {
  expect(routes.length).toBeGreaterThan(20);
  expect(Object.keys(samples).sort()).toEqual(routes);
});

test('a label that is missing, a text too faint and a page too wide are found', async () => {
  const page = await (await openContext(browser, 'en', phone)).newPage();
  await page.setContent(
    `<html lang="en"><title>t</title><main><input><p style="color:#ccc">faint</p>
     <p>匠</p><div style="width:900px">wide</div></main></html>`,
  );
  const found = (await findAxeViolations(page)).map((line) => line.split(' ')[0]);
  expect(found).toEqual(expect.arrayContaining(['label', 'color-contrast']));
  expect(await findMisreadTexts(page, 'en')).toEqual(['en: 匠']);
  expect(await measureOverflow(page)).toBeGreaterThan(100);
  await page.context().close();
});

test.each(routes)('%s can be used by everybody', async (route) => {
  const problems: string[] = [];
  for (const sample of samples[route] ?? []) {
    for (const language of languages) {
      problems.push(...(await lookAt(sample, language, desktop)));
      problems.push(...(await lookAt(sample, language, phone)));
    }
  }
  expect(problems).toEqual([]);
});

/** Opens a page in one language and on one screen, in light and in dark. */
async function lookAt(
  sample: Sample,
  language: Language,
  screen: typeof desktop | typeof phone,
): Promise<string[]> {
  const { visitor, address, state = '', act } = sample;
  const place = `${address} ${state} (${visitor}, ${language}, ${screen.viewport.width})`;
  const context = await openAs(visitor, language, screen);
  const page = await context.newPage();
  const faults = recordFaults(page);
  const found: string[] = [];
  const response = await page.goto(product.url + address, { waitUntil: 'load' });
  if (response?.status() !== 200) found.push(`status ${response?.status()}`);
  // What is streamed first says that the page is loading.
  await expect.poll(() => page.locator('main').count(), { timeout: 20_000 }).toBe(1);
  await page.locator('main:not([aria-busy])').waitFor();
  await act?.(page);
  await showWhole(page, screen.viewport);
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== htmlLang(language)) found.push(`lang is ${lang}`);
  if ((await page.locator('h1').count()) !== 1) found.push('there is not exactly one h1');
  found.push(...(await findMisreadTexts(page, language)).map((text) => `lang of “${text}”`));
  found.push(...(await findAxeViolations(page)).map((line) => `light: ${line}`));
  // Dark as the device asks for it, and as a person chose it.
  if (screen === desktop) await page.emulateMedia({ colorScheme: 'dark' });
  else await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  found.push(...(await findAxeViolations(page)).map((line) => `dark: ${line}`));
  if (screen === phone) {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await measureOverflow(page);
      if (over > 0) found.push(`${over} px too wide at ${width}`);
    }
  }
  found.push(...faults.map((fault) => `console: ${fault}`));
  await context.close();
  return found.map((problem) => `${place}: ${problem}`);
}
