import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '@/core/content';
import { expectText, launchBrowser, openContext } from './browser';
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

async function statusOf(path: string): Promise<number> {
  const reply = await fetch(product.url + path, { signal: AbortSignal.timeout(10_000) });
  await reply.text();
  return reply.status;
}

test('while the database is away pages and handlers say so, and go on by themselves when it is back', async () => {
  const pages = await Promise.all(
    (['en', 'zh-CN'] as const).map(async (language: Language) => ({
      language,
      page: await (await openContext(browser, language)).newPage(),
    })),
  );

  // A learner, so that every page has something to ask the database for.
  for (const { page, language } of pages) {
    await page.goto(`${product.url}/library`);
    await page
      .getByRole('button', { name: wordsOf(language)('library.practise') })
      .first()
      .click();
    await page.waitForURL('**/practice/*');
  }

  // The launcher would start another one within a second.
  product.hold();
  process.kill(await product.databaseProcess(), 'SIGKILL');
  await expect.poll(() => statusOf('/api/health')).toBe(503);
  for (const { page, language } of pages) {
    const t = wordsOf(language);
    // Its status was sent before anything was asked: the page comes in parts.
    await page.goto(`${product.url}/today`);
    await expectText(page, t('failure.title'));
    const reply = await page.request.post(`${product.url}/api/v1/attempts`, {
      headers: { 'accept-language': language },
      data: { type: 'practice', language },
    });
    expect(reply.status()).toBe(503);
    expect(await reply.json()).toMatchObject({
      code: 'server-trouble',
      title: t('errors.server-trouble'),
    });
  }

  product.release();
  await expect.poll(() => statusOf('/api/health'), { timeout: 30_000 }).toBe(200);
  for (const { page, language } of pages) {
    const t = wordsOf(language);
    await page.getByRole('button', { name: t('failure.again') }).click();
    await expectText(page, t('today.newTitle'));
  }
  await Promise.all(pages.map(({ page }) => page.context().close()));
});
