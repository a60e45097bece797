import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attemptOnScreen, giveAnswer, pressForward, wrongAnswer } from './answering';
import { launchBrowser, openContext } from './browser';
import { readAsked } from './database';
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

const en = wordsOf('en');

test('the page of an attempt has at most 170 kB of script by gzip, with what an answer brings', async () => {
  const context = await openContext(browser, 'en');
  const first = await context.newPage();
  await first.goto(`${product.url}/library`);
  await first
    .getByRole('button', { name: en('library.practise') })
    .first()
    .click();
  const id = await attemptOnScreen(first);
  const [asked] = await readAsked(product, id);
  if (!asked) throw new Error('nothing was asked');
  await first.close();

  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(`${product.url}/practice/${id}`, { waitUntil: 'networkidle' });
  await giveAnswer(page, asked, wrongAnswer(asked.question));
  await pressForward(page, en('player.confirm'));
  await page.locator('.evidences .report-open').waitFor();
  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(5);
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(sum).toBeGreaterThan(100_000);
  expect(sum).toBeLessThanOrEqual(170_000);
  await context.close();
});
