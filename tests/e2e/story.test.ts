import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { keyAnswer, type Language, type Question, QuestionSchema } from '@/core/content';
import { spellCount } from '@/i18n/format';
import {
  attemptOnScreen,
  giveAnswer,
  pressForward,
  waitForPosition,
  wrongAnswer,
} from './answering';
import { desktop, expectText, launchBrowser, openContext, phone, readMain } from './browser';
import { type Asked, query, readAsked } from './database';
import { newcomer, signUp } from './people';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

const moduleId = 'three-spirits';

interface Teller {
  readonly language: Language;
  readonly screen: BrowserContextOptions;
  readonly end: 'SIGTERM' | 'SIGKILL';
}

describe.each<Teller>([
  { language: 'en', screen: desktop, end: 'SIGTERM' },
  { language: 'zh-CN', screen: phone, end: 'SIGKILL' },
])('a newcomer ($language)', ({ language, screen, end }) => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  });

  afterAll(() => product?.remove());

  test(`reads, answers, sees the evidence, signs up, and finds the progress after ${end}`, async () => {
    const t = wordsOf(language);
    const context = await openContext(browser, language, screen);
    const page = await context.newPage();

    await page.goto(product.url);
    await page.getByRole('link', { name: t('home.openLibrary') }).click();
    await page.waitForURL('**/library');
    await page.locator(`h3 a[href="/library/modules/${moduleId}"]`).click();
    await page.waitForURL(`**/library/modules/${moduleId}`);
    await readPassages(product, page);
    await checkYourself(product, page, language);

    await page.goto(`${product.url}/library`);
    await practiseButton(page, t('library.practise')).click();
    const attemptId = await attemptOnScreen(page);
    const asked = await readAsked(product, attemptId);
    expect(asked).toHaveLength(10);
    for (const one of asked) await answerAndProve(page, language, one, asked.length);
    await pressForward(page, t('player.finish'));

    await page.waitForURL(`**/practice/${attemptId}/result`);
    const right = asked.filter(({ position }) => isMeantRight(position)).length;
    await expectText(
      page,
      t('result.heading', { count: right, spelled: spellCount(right, language) }),
    );
    await expect.poll(() => page.locator('ol.rows > li').count()).toBe(10);

    await page.getByRole('link', { name: t('today.signUp') }).click();
    await page.waitForURL('**/sign-up');
    await expectText(page, t('account.signUp.first'));
    await expectText(page, t('account.signUp.guest', { count: 11 }));
    await signUp(page, language, newcomer('first-reader', '林晓 Lin Xiao'));
    await page.goto(`${product.url}/account`);
    await expectText(page, t('account.page.roles.administrator'));

    await page.goto(`${product.url}/progress`);
    expect(await factOf(page, t('progress.facts.answers'))).toBe('11');
    const before = await readMain(page);
    await product.end(end);
    await expectGone(product.url);
    await product.start();
    await page.goto(`${product.url}/progress`);
    expect(await readMain(page)).toBe(before);
    await context.close();
  });
});

/** A launcher that was killed takes its server along, if not in the same moment. */
async function expectGone(url: string): Promise<void> {
  await expect
    .poll(() =>
      fetch(url).then(
        () => 'still there',
        () => 'gone',
      ),
    )
    .toBe('gone');
}

/** The passages of the open section, word for word as the speech has them. */
async function readPassages(product: Product, page: Page): Promise<void> {
  const shown = await page.locator('.psg[data-passage]').evaluateAll((all) =>
    all.map((element) => {
      for (const extra of element.querySelectorAll('.no, sup')) extra.remove();
      const text = element.textContent.replaceAll('\u2060', '');
      return { id: element.getAttribute('data-passage') ?? '', text };
    }),
  );
  expect(shown.length).toBeGreaterThan(0);
  const stored = await query(
    product,
    z.object({ id: z.string(), text: z.string() }),
    'SELECT id, text FROM passage WHERE id = ANY($1)',
    [shown.map(({ id }) => id)],
  );
  expect(shown).toEqual(shown.map(({ id }) => stored.find((one) => one.id === id)));
  expect(shown.some(({ id }) => id.startsWith('speech-2020.'))).toBe(true);
}

async function checkYourself(product: Product, page: Page, language: Language): Promise<void> {
  await page.reload();
  const check = page.locator('section.check').first();
  const id = await check.locator('input[name="question"]').inputValue();
  const [row] = await query(
    product,
    z.object({ content: QuestionSchema }),
    `SELECT content FROM question_version JOIN question ON id = question_id
     WHERE id = $1 AND version = current_version`,
    [id],
  );
  if (!row) throw new Error(`no question ${id}`);
  const question = row.content;
  for (const index of await rightPlaces(check, question)) {
    const role = question.kind === 'multiple-choice' ? 'checkbox' : 'radio';
    await check.getByRole(role).nth(index).click();
  }
  expect(await page.locator('mark.ev-mark').count()).toBe(0);
  const t = wordsOf(language);
  await check.getByRole('button', { name: t('reader.check.answer'), exact: true }).click();
  await check.locator('.verdict').waitFor();
  expect(await check.locator('.verdict b').textContent()).toBe(t('questions.verdict.correct'));
  const quotes = question.evidence.filter(({ role }) => role === 'key').map(({ quote }) => quote);
  const marked = (await page.locator('.psg mark.ev-mark').allTextContents()).join('');
  for (const quote of quotes.filter((one) => one.length <= marked.length))
    expect(marked).toContain(quote);
  expect(marked).not.toBe('');
}

/** Where the right options stand among those that are shown. */
async function rightPlaces(check: Locator, question: Question): Promise<number[]> {
  if (question.kind === 'true-false') return [question.key ? 0 : 1];
  if (question.kind !== 'single-choice' && question.kind !== 'multiple-choice')
    throw new Error(`a check is never ${question.kind}`);
  const key = question.kind === 'single-choice' ? [question.key] : question.key;
  const words = question.options.filter(({ id }) => key.includes(id));
  const shown = await check
    .locator('.opt .t')
    .evaluateAll((all) => all.map((element) => element.firstChild?.textContent ?? ''));
  return words.map(({ wording }) => shown.indexOf(wording.text));
}

function practiseButton(page: Page, name: string): Locator {
  const card = page.locator('li', {
    has: page.locator(`h3 a[href="/library/modules/${moduleId}"]`),
  });
  return card.getByRole('button', { name });
}

/** Two of ten are answered wrongly, so that both verdicts are seen. */
function isMeantRight(position: number): boolean {
  return position !== 3 && position !== 8;
}

/** Answers a question, sees verdict and quotation, and follows the link into the reader. */
async function answerAndProve(page: Page, language: Language, asked: Asked, total: number) {
  const t = wordsOf(language);
  const { question, position } = asked;
  await waitForPosition(page, language, asked, total);
  expect(await page.locator('.verdict, .evidence').count()).toBe(0);
  const right = isMeantRight(position);
  await giveAnswer(page, asked, right ? keyAnswer(question) : wrongAnswer(question));
  await pressForward(page, t('player.confirm'));
  await page.locator('.verdict').waitFor();
  const verdict = await page.locator('.verdict').textContent();
  expect(verdict?.startsWith(t('questions.verdict.correct'))).toBe(right);
  expect(verdict).toContain(question.rationale[language]);
  const proofs = question.evidence.filter(({ role }) => role === 'key');
  const cards = page.locator('.evidences > .evidence');
  expect(await cards.locator('mark.ev-mark').allTextContents()).toEqual(
    proofs.map(({ quote }) => quote),
  );
  const link = cards.first().locator('a[href*="evidence="]');
  if (position === 1) {
    await link.click();
    await expectMarked(page, proofs[0]?.quote);
    await page.goBack();
    await page.locator('.verdict').waitFor();
  } else {
    const reader = await page.context().newPage();
    await reader.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    await expectMarked(reader, proofs[0]?.quote);
    await reader.close();
  }
  if (position < total) await pressForward(page, t('player.next'));
}

async function expectMarked(page: Page, quote: string | undefined): Promise<void> {
  await page.waitForURL('**/library/documents/**');
  const mark = page.locator('.psg mark.ev-mark').first();
  await mark.waitFor();
  const marked = await page.locator('.psg mark.ev-mark').allTextContents();
  expect(marked.join('')).toBe(quote);
  await expect
    .poll(() => mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
    .toBe(true);
}

function factOf(page: Page, name: string): Promise<string | null> {
  return page
    .locator('.facts > div', { has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .textContent();
}
