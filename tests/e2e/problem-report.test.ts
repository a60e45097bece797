import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { keyAnswer } from '@/core/content';
import { giveAnswer, pressForward } from './answering';
import { desktop, launchBrowser, openContext, phone } from './browser';
import { type Asked, readAsked, stemIn } from './database';
import { newcomer, signUp } from './people';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

const [en, zh] = [wordsOf('en'), wordsOf('zh-CN')];

/** A guest in practice, with the first question on the screen. */
async function practise(page: Page, language: 'en' | 'zh-CN'): Promise<Asked> {
  const started = await page.request.post(`${product.url}/api/v1/attempts`, {
    data: { type: 'practice', moduleId: 'three-spirits', count: 3, language },
  });
  const { id } = z.object({ id: z.string() }).parse(await started.json());
  await page.goto(`${product.url}/practice/${id}`);
  const [first] = await readAsked(product, id);
  if (!first) throw new Error('the practice is empty');
  return first;
}

test('a guest reports a problem with the keyboard, and the administrator finds and closes it', async () => {
  const desk = await (await openContext(browser, 'en', desktop)).newPage();
  await desk.goto(`${product.url}/sign-up`);
  await signUp(desk, 'en', newcomer('first-of-all', 'First of all'));

  const page = await (await openContext(browser, 'zh-CN', phone)).newPage();
  const asked = await practise(page, 'zh-CN');
  const open = page.getByRole('button', { name: zh('questions.report.open') });
  expect(await open.count()).toBe(0);
  await giveAnswer(page, asked, keyAnswer(asked.question));
  await pressForward(page, zh('player.confirm'));

  await open.press('Enter');
  const field = page.getByLabel(zh('questions.report.label'));
  await expect.poll(() => isFocused(field)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => isFocused(open)).toBe(true);

  await open.press('Enter');
  await page.getByRole('button', { name: zh('questions.report.send') }).press('Enter');
  await expect.poll(() => page.getByText(zh('errors.note-missing')).isVisible()).toBe(true);
  await field.fill('第二个选项也对。');
  await page.getByRole('button', { name: zh('questions.report.send') }).press('Enter');
  await expect.poll(() => page.getByText(zh('questions.report.sent')).isVisible()).toBe(true);
  expect(await isFocused(open)).toBe(true);

  await desk.goto(`${product.url}/teach`);
  await desk
    .getByRole('navigation', { name: en('shell.teach.label') })
    .getByRole('link', { name: new RegExp(`^${en('shell.teach.problems')}`) })
    .click();
  await desk.waitForURL(/\/operator\/problems$/);
  const item = desk.locator('.review > li');
  expect(await item.count()).toBe(1);
  const shown = await item.textContent();
  expect(shown).toContain('第二个选项也对。');
  expect(shown).toContain(stemIn(asked, 'en'));
  const proof = asked.question.evidence.find(({ role }) => role === 'key');
  expect(proof?.quote).toBeTruthy();
  expect(shown).toContain(proof?.quote);
  await item.getByRole('button', { name: en('teach.problems.resolve') }).click();
  await expect.poll(() => desk.getByText(en('teach.problems.none')).isVisible()).toBe(true);
});

test('shortcuts of one character do nothing once they are turned off, in the player itself', async () => {
  const page = await (await openContext(browser, 'en', desktop)).newPage();
  await practise(page, 'en');
  const flag = page.locator('.q-flag');
  const pressed = () => flag.getAttribute('aria-pressed');
  await page.locator('h1').first().click();
  await page.keyboard.press('f');
  await expect.poll(pressed).toBe('true');
  const choice = page.getByRole('form', { name: en('shell.keys.label') });
  const off = choice.getByRole('button', { name: en('shell.keys.off') });
  await off.click();
  await expect.poll(() => off.getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('f');
  await page.keyboard.press('?');
  expect(await pressed()).toBe('true');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.locator('.player').textContent())
    .toContain(en('player.position', { number: 2, total: 3 }));
});

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === element.ownerDocument.activeElement);
}
