import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openReview } from '@/core/assignments';
import { keyAnswer, type Language } from '@/core/content';
import { findAxeViolations } from './accessibility-checks';
import { attemptOnScreen, giveAnswer, pressForward, wrongAnswer } from './answering';
import { desktop, expectText, launchBrowser, openContext, phone } from './browser';
import { query, readAsked, stemIn } from './database';
import { give, setDeadline } from './given';
import { printedPassword, signIn } from './people';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(['--demo']), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

async function student(language: Language, name: string, options: object = desktop): Promise<Page> {
  const page = await (await openContext(browser, language, options)).newPage();
  await page.goto(`${product.url}/sign-in`);
  await signIn(page, language, { name, password: printedPassword(product.output(), name) });
  return page;
}

/** From the page before the start into the player. Returns the attempt with its questions. */
async function begin(page: Page, language: Language, assignmentId: string) {
  await page.goto(`${product.url}/classes/${assignmentId}`);
  await page.getByRole('button', { name: wordsOf(language)('take.start') }).click();
  const id = await attemptOnScreen(page);
  return { id, asked: await readAsked(product, id) };
}

const statusOf = async (id: string) => {
  const found = await query(
    product,
    z.object({ status: z.string() }),
    'SELECT status::text FROM attempt WHERE id = $1',
    [id],
  );
  return found[0]?.status;
};

test('before the start everything is said and agreed to; time, more time, parts and certainty reach the player', async () => {
  const t = wordsOf('en');
  const honour = 'I answer alone and pass nothing on.';
  const id = await give(product, {
    title: 'A timed test',
    parts: ['What the speech says', 'What the report says'],
    policy: { timeLimit: 900, certainty: true, honour, overtime: 'grace', grace: 120 },
  });
  const page = await student('en', 'demo-02');
  await page.goto(`${product.url}/classes`);
  const row = page.getByRole('listitem').filter({ hasText: 'A timed test' });
  await row.getByRole('button', { name: t('student-classes.start') }).click();
  await page.waitForURL(`**/classes/${id}`);
  for (const words of [
    t('take.minutes', { minutes: 15 }),
    t('take.worth', { count: 4, points: '12' }),
    t('take.certainty'),
    t('take.overtime.grace', { minutes: 2 }),
    t('take.attemptsLeft', { left: 2, most: 2 }),
    honour,
  ])
    await expectText(page, words);
  expect(await findAxeViolations(page)).toEqual([]);
  const start = page.getByRole('button', { name: t('take.start') });
  await start.click();
  expect(new URL(page.url()).pathname).toBe(`/classes/${id}`);
  await page.getByLabel(t('take.agree')).check();
  await start.click();
  const attempt = await attemptOnScreen(page);
  const [first] = await readAsked(product, attempt);
  if (!first) throw new Error('nothing is asked');

  await expectText(page, 'What the speech says');
  const timer = page.locator('.timer');
  await expect.poll(() => timer.textContent()).toMatch(/^14:\d\d$/);
  await timer.click();
  await expect.poll(() => timer.textContent()).toBe('');
  await timer.click();

  await giveAnswer(page, first, keyAnswer(first.question));
  const sure = page.getByRole('radiogroup', { name: t('player.certainty.title') });
  await sure.getByRole('radio').nth(1).focus();
  await page.keyboard.press('Space');
  await expect
    .poll(() => sure.getByRole('radio', { checked: true }).textContent())
    .toContain(t('player.certainty.level.2'));
  expect(await findAxeViolations(page)).toEqual([]);

  await query(
    product,
    z.unknown(),
    `UPDATE attempt SET deadline_at = deadline_at + interval '10 minutes',
       grace_until = grace_until + interval '10 minutes' WHERE id = $1`,
    [attempt],
  );
  await sure.getByRole('radio').nth(2).click();
  await expectText(page, t('player.time.gained', { minutes: 10, seconds: 600 }));
  await expect.poll(() => timer.textContent()).toMatch(/^24:\d\d$/);

  await page.goto(`${product.url}/practice/${attempt}#q3`);
  await expectText(page, 'What the report says');
  await setDeadline(product, attempt, 1, 60);
  await page.reload();
  await expectText(page, t('player.time.over'));
  expect(await page.locator('.q-card').getByRole('radio').first().isDisabled()).toBe(true);
  await pressForward(page, t('player.handInButton'));
  await page.getByRole('button', { name: t('player.handIn.now') }).click();
  await page.waitForURL('**/result');
  const [scored] = await query(
    product,
    z.object({ earned: z.number(), possible: z.number() }),
    'SELECT earned, possible FROM attempt WHERE id = $1',
    [attempt],
  );
  expect(scored).toEqual({ earned: 3, possible: 12 });
});

test('several tries on a phone in Chinese: told what is left, worth less, right in the end', async () => {
  const t = wordsOf('zh-CN');
  const id = await give(product, {
    title: '多次尝试',
    policy: { feedback: 'immediate', tries: [1, 0.7, 0.5], review: openReview },
  });
  const page = await student('zh-CN', 'demo-03', phone);
  const { id: attempt, asked } = await begin(page, 'zh-CN', id);
  const [first] = asked;
  if (!first) throw new Error('nothing is asked');
  const tap = (target: { tap: () => Promise<void> }) => target.tap();
  await expectText(page, t('player.tries.now', { number: 1, total: 3, worth: '1', count: 1 }));
  await giveAnswer(page, first, wrongAnswer(first.question), tap);
  await pressForward(page, t('player.confirm'));
  await expectText(page, t('player.tries.again', { left: 2, worth: '0.7', count: 0.7 }));
  expect(await page.locator('.evidence').count()).toBe(0);
  expect(await page.locator('.opt.is-missed').count()).toBe(0);
  await pressForward(page, t('player.retry'));
  await giveAnswer(page, first, keyAnswer(first.question), tap);
  await pressForward(page, t('player.confirm'));
  await expect.poll(() => page.locator('.evidence').count()).toBeGreaterThan(0);
  await expectText(page, t('questions.verdict.correct'));
  await page.goto(`${product.url}/practice/${attempt}#q1`);
  await page.reload();
  await expectText(page, t('questions.verdict.correct'));
});

test('without a way back it is said, asked before a question is left open, and held', async () => {
  const t = wordsOf('en');
  const id = await give(product, { title: 'Forward', policy: { navigation: 'forward' } });
  const page = await student('en', 'demo-04');
  const { id: attempt, asked } = await begin(page, 'en', id);
  const [first, second] = asked;
  if (!first || !second) throw new Error('too little is asked');
  await expectText(page, t('player.forward.note'));
  expect(await page.getByRole('button', { name: t('player.previous') }).count()).toBe(0);
  await pressForward(page, t('player.next'));
  await page.getByRole('button', { name: t('player.forward.stay') }).click();
  await giveAnswer(page, first, keyAnswer(first.question));
  await pressForward(page, t('player.next'));
  await expectText(page, stemIn(second, 'en'));
  await expect
    .poll(async () => {
      const rows = await query(
        product,
        z.object({ sequence: z.number() }),
        'SELECT sequence FROM attempt_item WHERE attempt_id = $1 ORDER BY position',
        [attempt],
      );
      return rows.map(({ sequence }) => sequence > 0);
    })
    .toEqual([true, true]);
  await page.goto(`${product.url}/practice/${attempt}#q1`);
  await expectText(page, stemIn(second, 'en'));
  const refused = await page.evaluate(async (url) => {
    const body = JSON.stringify({ answer: null, sequence: 99, elapsed: 1, confirm: false });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'PUT', body, headers })).json();
  }, `/api/v1/attempts/${attempt}/responses/1`);
  expect(refused).toMatchObject({ code: 'question-passed' });
});

test('what has to be handed in and is not has no score, and both pages say so in both languages', async () => {
  for (const [language, name] of [
    ['en', 'demo-05'],
    ['zh-CN', 'demo-06'],
  ] as const) {
    const t = wordsOf(language);
    const title = `To be handed in ${name}`;
    const id = await give(product, { title, policy: { timeLimit: 600, overtime: 'abandon' } });
    const page = await student(language, name);
    const { id: attempt } = await begin(page, language, id);
    await setDeadline(product, attempt, 2);
    await page.reload();
    await page.waitForURL('**/result');
    await expectText(page, t('result.abandoned'));
    expect(await statusOf(attempt)).toBe('abandoned');
    await page.goto(`${product.url}/classes`);
    const row = page.getByRole('listitem').filter({ hasText: title });
    await expect.poll(() => row.textContent()).toContain(t('student-classes.abandoned'));
  }
});
