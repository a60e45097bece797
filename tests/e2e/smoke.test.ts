import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, launchBrowser, openContext, phone } from './browser';
import { type Product, startProduct } from './server';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

test.each([
  ['en', 'en', desktop],
  ['zh-CN', 'zh-Hans', phone],
] as const)(
  'the home page opens in the language of the browser (%s)',
  async (language, lang, screen) => {
    const context = await openContext(browser, language, screen);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const response = await page.goto(product.url);
    expect(response?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect((await page.locator('h1').first().textContent())?.trim()).not.toBe('');
    await page.waitForLoadState('load');
    expect(faults).toEqual([]);
    await context.close();
  },
);

interface Health {
  readonly status: number;
  readonly body: unknown;
}

async function readHealth(): Promise<Health> {
  const response = await fetch(`${product.url}/api/health`, { signal: AbortSignal.timeout(2_000) });
  return { status: response.status, body: await response.json() };
}

async function waitForStatus(status: number): Promise<Health> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const health = await readHealth();
    if (health.status === status || performance.now() > deadline) return health;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const healthy = {
  status: 'ok',
  database: { status: 'ok', latencyMs: expect.any(Number) },
  migrations: { status: 'ok', applied: expect.any(Number), pending: 0 },
};

test('health says so while the database is away, and recovers by itself', async () => {
  expect(await readHealth()).toEqual({ status: 200, body: healthy });
  const database = await product.databaseProcess();
  process.kill(database, 'SIGKILL');
  expect(await waitForStatus(503)).toEqual({
    status: 503,
    body: {
      status: 'unavailable',
      database: { status: 'unreachable', latencyMs: null },
      migrations: { status: 'unknown', applied: null, pending: null },
    },
  });
  expect(await waitForStatus(200)).toEqual({ status: 200, body: healthy });
  expect(await product.databaseProcess()).not.toBe(database);
});

test('a launcher that was killed leaves nothing in the way of the next one', async () => {
  await product.end('SIGKILL');
  await product.start();
  expect(await readHealth()).toEqual({ status: 200, body: healthy });
});
