import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlLang, type Language } from '@/core/content';
import {
  findAxeViolations,
  findFaintTexts,
  findMisreadTexts,
  measureOverflow,
  recordFaults,
} from './accessibility-checks';
import { desktop, launchBrowser, openContext, phone, readMain } from './browser';
import { newcomer, printedPassword, signIn, signUp } from './people';
import { startAttempts } from './sample-attempts';
import { bringDocuments } from './sample-document';
import { findDemonstration, listRoutes, type Sample, samplesOf, type Visitor } from './samples';
import { type Product, startProduct } from './server';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

const routes = listRoutes();

let product: Product;
let browser: Browser;
let samples: Readonly<Record<string, readonly Sample[]>> = {};
const signedIn = new Map<Visitor, StorageState>();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(['--demo']), launchBrowser()]);
  await signInAs('student', 'demo-01');
  await signInAs('teacher', 'demo-teacher');
  await signUpAdministrator();
  const student = await openAs('student', 'en', desktop);
  const teacher = await openAs('teacher', 'en', desktop);
  samples = samplesOf(
    await findDemonstration(product),
    await startAttempts(product, student),
    await bringDocuments(product, teacher),
  );
  await student.close();
  await teacher.close();
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

/** With the password that the launcher printed. */
async function signInAs(visitor: Visitor, name: string): Promise<void> {
  const password = printedPassword(product.output(), name);
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

async function openAs(visitor: Visitor, language: Language, screen: Screen) {
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
    const found = await Promise.all(
      looksAt(sample).map(([language, screen]) => lookAt(sample, language, screen)),
    );
    problems.push(...found.flat());
  }
  expect(problems).toEqual([]);
});

type Screen = typeof desktop | typeof phone;
type Look = readonly [Language, Screen];

/** Every page in both languages and on both screens; a further state of it once in each. */
function looksAt({ state }: Sample): readonly Look[] {
  const looks: readonly Look[] = [
    ['en', desktop],
    ['zh-CN', phone],
    ['zh-CN', desktop],
    ['en', phone],
  ];
  return state === undefined ? looks : looks.slice(0, 2);
}

const kept = new Map<string, Promise<BrowserContext>>();

/** A browser that is used for several pages: it has their scripts and fonts already. */
function keepOpen(visitor: Visitor, language: Language, screen: Screen): Promise<BrowserContext> {
  const key = `${visitor} ${language} ${screen.viewport.width}`;
  const context = kept.get(key) ?? openAs(visitor, language, screen);
  kept.set(key, context);
  return context;
}

/** Opens a page in one language and on one screen, in light and in dark. */
async function lookAt(sample: Sample, language: Language, screen: Screen): Promise<string[]> {
  const { visitor, address, state = '', act, status = 200 } = sample;
  const place = `${address} ${state} (${visitor}, ${language}, ${screen.viewport.width})`;
  // Whoever does something on a page is somebody else afterwards: that browser is used once.
  const context = await (act ? openAs : keepOpen)(visitor, language, screen);
  const page = await context.newPage();
  const faults = recordFaults(page);
  const found: string[] = [];
  const response = await page.goto(product.url + address, { waitUntil: 'load' });
  if (response?.status() !== status) found.push(`status ${response?.status()}`);
  await readMain(page);
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
  found.push(...(await findFaintTexts(page)).map((line) => `dark: ${line}`));
  if (screen === phone) {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await measureOverflow(page);
      if (over > 0) found.push(`${over} px too wide at ${width}`);
    }
  }
  const own = faults.filter((fault) => status === 200 || !fault.includes(`status of ${status}`));
  found.push(...own.map((fault) => `console: ${fault}`));
  await (act ? context : page).close();
  return found.map((problem) => `${place}: ${problem}`);
}
