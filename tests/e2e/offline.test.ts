import { execFileSync } from 'node:child_process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Answer, AnswerSchema, keyAnswer, type Language } from '@/core/content';
import { attemptOnScreen, giveAnswer } from './answering';
import { launchBrowser, openContext } from './browser';
import { type Asked, query, readAsked } from './database';
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

const contexts: BrowserContext[] = [];
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

interface Sitting {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly id: string;
  readonly asked: readonly Asked[];
}

/** A guest who has begun to practise questions that are answered by choosing. */
async function begin(language: Language = 'en'): Promise<Sitting> {
  const context = await openContext(browser, language);
  contexts.push(context);
  const reply = await context.request.post(`${product.url}/api/v1/attempts`, {
    data: { type: 'practice', kinds: ['single-choice'], count: 4, language },
  });
  const { id } = z.object({ id: z.string() }).parse(await reply.json());
  const page = await context.newPage();
  await open(page, id);
  expect(await attemptOnScreen(page)).toBe(id);
  return { context, page, id, asked: await readAsked(product, id) };
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${product.url}/practice/${id}#q1`);
  await page.locator('.q-card').waitFor();
}

const sayings = (page: Page) => page.locator('.save').textContent();
const banners = (page: Page) => page.locator('.banner').allTextContents();

function at(asked: readonly Asked[], position: number): Asked {
  const found = asked.find((one) => one.position === position);
  if (!found) throw new Error(`no question ${position}`);
  return found;
}

/** Chooses the option that stands at `place`, and gives the stored answer that this is. */
async function choose(page: Page, asked: Asked, place: number): Promise<Answer> {
  const option = asked.order[place];
  if (option === undefined) throw new Error('no such option');
  const answer: Answer = { kind: 'single-choice', option };
  await giveAnswer(page, asked, answer);
  return answer;
}

async function stored(id: string, position: number): Promise<Answer | null> {
  const rows = await query(
    product,
    z.object({ answer: AnswerSchema.nullable() }),
    'SELECT answer FROM attempt_item WHERE attempt_id = $1 AND position = $2',
    [id, position],
  );
  return rows[0]?.answer ?? null;
}

const skip = (page: Page, language: Language = 'en') =>
  page
    .locator('.p-foot')
    .getByRole('button', { name: wordsOf(language)('player.skip') })
    .click();

/** The process of the web server, which its launcher brings back. */
function webServer(): number {
  const port = new URL(product.url).port;
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const found = lines.find((line) => line.includes(`web-server.mjs ${port} `));
  if (!found) throw new Error('no web server is running');
  return Number(found.trim().split(/\s+/)[0]);
}

test('answers given without a connection are kept, said to be, and sent when it is back', async () => {
  const { context, page, id, asked } = await begin('zh-CN');
  const t = wordsOf('zh-CN');
  await context.setOffline(true);
  const first = await choose(page, at(asked, 1), 0);
  await skip(page, 'zh-CN');
  const second = await choose(page, at(asked, 2), 1);
  await expect.poll(() => sayings(page)).toContain(t('player.save.device'));
  await expect.poll(() => banners(page)).toContain(t('player.offline', { count: 2 }));
  expect([await stored(id, 1), await stored(id, 2)]).toEqual([null, null]);
  await context.setOffline(false);
  await expect.poll(() => sayings(page)).toContain(t('player.save.saved'));
  expect([await stored(id, 1), await stored(id, 2)]).toEqual([first, second]);
});

test('a page that is closed before anything was sent loses nothing: the next one sends it', async () => {
  const { context, page, id, asked } = await begin();
  await context.route('**/responses/**', (route) => route.abort());
  const answer = await choose(page, at(asked, 1), 2);
  await expect.poll(() => sayings(page)).toContain(wordsOf('en')('player.save.device'));
  await page.close({ runBeforeUnload: false });
  expect(await stored(id, 1)).toBeNull();
  await context.unroute('**/responses/**');
  const next = await context.newPage();
  await open(next, id);
  await expect.poll(() => stored(id, 1)).toEqual(answer);
  expect(await next.locator('.q-card').getByRole('radio').nth(2).isChecked()).toBe(true);
});

test('an answer given just before a reload is stored', async () => {
  const { page, id, asked } = await begin();
  const answer = await choose(page, at(asked, 1), 1);
  await page.reload();
  await expect.poll(() => stored(id, 1)).toEqual(answer);
});

test('a server that does not answer within two seconds is told to the learner', async () => {
  const { context, page, id, asked } = await begin();
  const t = wordsOf('en');
  const held: (() => Promise<void>)[] = [];
  let holding = true;
  await context.route('**/responses/**', async (route) => {
    if (holding) held.push(() => route.continue());
    else await route.continue();
  });
  const answer = await choose(page, at(asked, 1), 0);
  await expect.poll(() => sayings(page), { timeout: 4_000 }).toContain(t('player.save.late'));
  expect(await stored(id, 1)).toBeNull();
  holding = false;
  for (const go of held) await go();
  await expect.poll(() => sayings(page)).toContain(t('player.save.saved'));
  expect(await stored(id, 1)).toEqual(answer);
});

test('two pages know of each other, show the same answer, and the later one counts', async () => {
  const { context, page, id, asked } = await begin();
  const t = wordsOf('en');
  const other = await context.newPage();
  await open(other, id);
  for (const one of [page, other])
    await expect.poll(() => banners(one)).toContain(t('player.company.open'));
  await choose(page, at(asked, 1), 0);
  await expect
    .poll(() => other.locator('.q-card').getByRole('radio').nth(0).isChecked())
    .toBe(true);
  const later = await choose(other, at(asked, 1), 1);
  await expect.poll(() => stored(id, 1)).toEqual(later);
  await other.close();
  await expect.poll(() => banners(page)).toEqual([]);
});

test('of two devices the one that answers last counts, and what was kept offline gives way', async () => {
  const { context, page, id, asked } = await begin();
  const t = wordsOf('en');
  const device = await browser.newContext({
    locale: 'en',
    storageState: await context.storageState(),
  });
  contexts.push(device);
  const there = await device.newPage();
  await open(there, id);
  for (const place of [0, 1, 2]) await choose(page, at(asked, 1), place);
  await expect.poll(() => sayings(page)).toContain(t('player.save.saved'));
  // This device has counted less, but its learner spoke last.
  const last = await choose(there, at(asked, 1), 0);
  await expect.poll(() => stored(id, 1)).toEqual(last);
  await expect.poll(() => banners(there)).toContain(t('player.company.open'));

  await device.setOffline(true);
  await skip(there);
  await choose(there, at(asked, 2), 0);
  await expect.poll(() => sayings(there)).toContain(t('player.save.device'));
  // Longer than an answer counts as given just now.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await skip(page);
  for (const place of [0, 1, 2]) await choose(page, at(asked, 2), place);
  const kept: Answer = { kind: 'single-choice', option: at(asked, 2).order[2] ?? '' };
  await expect.poll(() => stored(id, 2)).toEqual(kept);
  await device.setOffline(false);
  await expect.poll(() => banners(there)).toContain(t('player.company.overtaken', { number: 2 }));
  await expect
    .poll(() => there.locator('.q-card').getByRole('radio').nth(2).isChecked())
    .toBe(true);
  expect(await stored(id, 2)).toEqual(kept);
});

test('a clock that is twenty years slow changes nothing', async () => {
  const { context, id, asked } = await begin();
  const page = await context.newPage();
  await page.clock.setSystemTime(new Date('2006-01-01T08:00:00Z'));
  await open(page, id);
  const asked1 = at(asked, 1);
  await giveAnswer(page, asked1, keyAnswer(asked1.question));
  await page
    .locator('.p-foot')
    .getByRole('button', { name: wordsOf('en')('player.confirm') })
    .click();
  const responses = () =>
    query(
      product,
      z.object({ day: z.string(), age: z.number(), earned: z.number() }),
      `SELECT day, extract(epoch FROM now() - answered_at)::float8 AS age, earned
       FROM response WHERE attempt_id = $1`,
      [id],
    );
  await expect.poll(responses).toHaveLength(1);
  const [response] = await responses();
  expect(response?.earned).toBe(1);
  expect(response?.age).toBeLessThan(120);
  expect(Math.abs(Date.parse(response?.day ?? '') - Date.now())).toBeLessThan(3 * 86_400_000);
});

test('nothing is handed in while an answer could not be sent', async () => {
  const { context, page, id, asked } = await begin();
  const t = wordsOf('en');
  const status = async () => {
    const sql = 'SELECT status::text FROM attempt WHERE id = $1';
    return (await query(product, z.object({ status: z.string() }), sql, [id]))[0]?.status;
  };
  await page.goto(`${product.url}/practice/${id}#q4`);
  await page.reload();
  const last = at(asked, 4);
  await giveAnswer(page, last, keyAnswer(last.question));
  await page
    .locator('.p-foot')
    .getByRole('button', { name: t('player.confirm') })
    .click();
  await page
    .locator('.p-foot')
    .getByRole('button', { name: t('player.finish') })
    .waitFor();
  // Only answers are held up: a submission would pass.
  await context.route('**/responses/**', (route) => route.abort());
  await page.keyboard.press('f');
  await page
    .locator('.p-foot')
    .getByRole('button', { name: t('player.finish') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('player.handIn.now') })
    .click();
  await expect.poll(() => banners(page)).toContain(t('player.handIn.unsent'));
  expect(await status()).toBe('open');
  await context.unroute('**/responses/**');
  await expect.poll(() => sayings(page), { timeout: 40_000 }).toContain(t('player.save.saved'));
  await page
    .locator('.p-foot')
    .getByRole('button', { name: t('player.finish') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('player.handIn.now') })
    .click();
  await expect.poll(status).toBe('submitted');
});

test('a server that is killed comes back, and with it every answer', async () => {
  const { page, id, asked } = await begin();
  const t = wordsOf('en');
  const before = await choose(page, at(asked, 1), 0);
  await expect.poll(() => stored(id, 1)).toEqual(before);
  process.kill(webServer(), 'SIGKILL');
  await skip(page);
  const during = await choose(page, at(asked, 2), 1);
  await expect
    .poll(() => sayings(page))
    .toMatch(new RegExp(`${t('player.save.device')}|${t('player.save.failed')}`));
  await expect.poll(() => stored(id, 2), { timeout: 60_000 }).toEqual(during);
  await expect.poll(() => sayings(page), { timeout: 60_000 }).toContain(t('player.save.saved'));
  expect(await stored(id, 1)).toEqual(before);
});
