import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { keyAnswer, type Language } from '@/core/content';
import { makeDocx, wordBody } from '../fixtures/files';
import { harbourReport, skillsReport } from '../fixtures/teacher-text';
import { attemptOnScreen, giveAnswer, pressForward, waitForPosition } from './answering';
import { desktop, expectText, launchBrowser, openContext, phone } from './browser';
import { beginQuiz, joinClass } from './classroom';
import { query, readAsked } from './database';
import { newcomer, signUp } from './people';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  // The first account is the administrator's, who is no part of this.
  const page = await (await openContext(browser, 'en')).newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, 'en', newcomer('administrator-1', 'Administrator'));
  await page.context().close();
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

const texts = { en: harbourReport, 'zh-CN': skillsReport } as const;

test.each(['en', 'zh-CN'] as const)(
  'a teacher brings a document, reviews its drafts, and a student answers those that were accepted (%s)',
  async (language) => {
    const teacher = await signUpAs(`teacher-${language}`, language, 'teach');
    const address = await bring(teacher, language);
    await excludeDefect(teacher, language);
    const { accepted, rejected } = await review(teacher, language, address);
    const code = await assign(teacher, language, accepted);
    await answer(language, code, rejected);
  },
);

test('a document is brought without script too', async () => {
  const context = await openContext(browser, 'en', desktop);
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, 'en', newcomer('teacher-plain', 'teacher-plain'), 'teach');
  const storageState = await context.storageState();
  const plain = await openContext(browser, 'en', { javaScriptEnabled: false, storageState });
  const form = await plain.newPage();
  await form.goto(`${product.url}/documents/new`);
  const buffer = Buffer.from(makeDocx(wordBody(harbourReport)));
  const mimeType = 'application/octet-stream';
  await form.locator('input[type="file"]').setInputFiles({ name: 'fair.docx', mimeType, buffer });
  await form.locator('form.bring button[type="submit"]').click();
  await form.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
  await page.goto(form.url());
  await page.locator('#text').waitFor({ timeout: 90_000 });
});

async function signUpAs(name: string, language: Language, role: 'teach' | 'study') {
  const context = await openContext(browser, language, role === 'teach' ? desktop : phone);
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, language, newcomer(name, name), role);
  return page;
}

/** Chooses a Word file and waits for its drafts, over a reload. Gives the address of the document. */
async function bring(page: Page, language: Language): Promise<string> {
  const t = wordsOf(language);
  await page.goto(`${product.url}/documents`);
  await page.getByRole('link', { name: t('documents.new.open') }).click();
  await expectText(page, 'PDF');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'a.doc',
    mimeType: 'application/msword',
    buffer: Buffer.from('x'),
  });
  await expectText(page, t('errors.old-word'));
  await page.locator('input[type="file"]').setInputFiles({
    name: 'report.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(makeDocx(wordBody(texts[language]))),
  });
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
  await page.reload();
  await page.locator('#text').waitFor({ timeout: 90_000 });
  await expectText(page, texts[language][0]?.slice(2) ?? '');
  return page.url();
}

/** The impossible date is found and shown in its words; the teacher's note on it is kept. */
async function excludeDefect(page: Page, language: Language): Promise<void> {
  const t = wordsOf(language);
  const finding = page.locator('.finding', { hasText: t('findings.kinds.impossible-date') });
  expect(await finding.locator('.defect-mark').first().textContent()).toContain('31');
  await finding.getByRole('button', { name: t('documents.defects.correct') }).click();
  await finding.getByLabel(t('documents.defects.note')).fill('28');
  await finding.getByRole('button', { name: t('documents.defects.saveNote') }).click();
  await expect.poll(() => finding.textContent()).toContain(t('documents.defects.decided.correct'));
  const stage = async () => (await (await page.request.get(`${page.url()}/progress`)).json()).stage;
  await expect.poll(stage, { timeout: 90_000, interval: 500 }).toBe('ready');
}

/** Accepts two drafts and rejects one, with the keys. Gives their ids. */
async function review(page: Page, language: Language, address: string) {
  const t = wordsOf(language);
  await page.goto(`${address}/review`);
  const counts = (waiting: number, accepted: number, rejected: number) =>
    expectText(page, t('documents.review.counts', { waiting, accepted, rejected }));
  const total = await page.locator('.queue > li').count();
  expect(total).toBeGreaterThan(3);
  await counts(total, 0, 0);
  expect(await page.locator('.rv-source .ev-mark').first().textContent()).not.toBe('');
  await page.locator('.desk').focus();
  const press = async (key: string) => {
    await page.locator('.desk:not([aria-busy]) .rv-source').first().waitFor();
    await page.keyboard.press(key);
  };
  await press('a');
  await counts(total - 1, 1, 0);
  await press('a');
  await counts(total - 2, 2, 0);
  await press('a');
  await counts(total - 3, 3, 0);
  await press('z');
  await counts(total - 2, 2, 0);
  await press('r');
  await page.getByRole('button', { name: t('documents.reasons.unclear') }).waitFor();
  await page.keyboard.press('3');
  await counts(total - 3, 2, 1);
  await page.goto(address);
  const rules = page.locator('table.tbl', { hasText: t('documents.rules.made') });
  expect(await rules.textContent()).toContain(t('documents.reasons.unclear'));
  const id = address.split('/').at(-1) ?? '';
  const rows = await query(
    product,
    z.object({ id: z.string(), state: z.string() }),
    'SELECT question_id AS id, state::text FROM draft WHERE upload_id = $1 ORDER BY position',
    [id],
  );
  const inState = (state: string) => rows.filter((row) => row.state === state).map((row) => row.id);
  return { accepted: inState('accepted'), rejected: inState('rejected') };
}

/** Makes a class and gives it the teacher's own questions, which stand first in the bank. */
async function assign(page: Page, language: Language, accepted: readonly string[]) {
  const t = wordsOf(language);
  await page.goto(`${product.url}/teach`);
  await page.getByLabel(t('teach.classes.newName')).fill('Class 1');
  await page.getByRole('button', { name: t('teach.classes.create') }).click();
  await page.waitForURL('**/teach/classes/*');
  const code = (await page.locator('.code-card .code').textContent()) ?? '';
  await page.goto(`${page.url()}/assignments/new`);
  for (const index of accepted.keys())
    await page.locator('.bank > li').nth(index).locator('.bank-pick').click();
  await page.getByLabel(t('builder.settings.name')).fill('The fair');
  await page.locator('.settings .btn-primary').click();
  await page.waitForURL('**/teach/assignments/*');
  return code;
}

/** A student answers, reads the proof, and finds the document; the rejected draft is nowhere. */
async function answer(language: Language, code: string, rejected: readonly string[]) {
  const t = wordsOf(language);
  const page = await signUpAs(`student-${language}`, language, 'study');
  await joinClass(page, language, `${product.url}/classes`, code);
  const row = page.locator('.item-row', { hasText: 'The fair' });
  await beginQuiz(page, language, row);
  const attemptId = await attemptOnScreen(page);
  const all = await readAsked(product, attemptId);
  expect(all).toHaveLength(2);
  for (const asked of all) {
    await waitForPosition(page, language, asked, all.length);
    await giveAnswer(page, asked, keyAnswer(asked.question));
    const last = asked.position === all.length;
    await pressForward(page, t(last ? 'player.handInButton' : 'player.next'));
  }
  await page.waitForURL('**/result');
  await expect.poll(() => page.locator('ol.rows > li').count()).toBe(all.length);
  for (const each of await page.locator('ol.rows > li').all())
    expect(await each.textContent()).toContain(t('result.verdict.correct'));
  await page.locator('ol.rows > li button').first().click();
  const proof = page.locator('.row-more .evidence').first();
  await proof.getByRole('link').first().click();
  await page.waitForURL('**/library/documents/own-*');
  await expectText(page, texts[language][1]?.slice(0, 20) ?? '');
  for (const id of rejected) {
    const refused = await page.request.post(`${product.url}/api/v1/attempts`, {
      data: { type: 'practice', questionIds: [id], count: 1, language },
    });
    expect(refused.status()).toBe(404);
  }
  const address = new URL(page.url()).pathname;
  const nobody = await (await openContext(browser, language)).newPage();
  expect((await nobody.goto(product.url + address))?.status()).toBe(404);
}
