import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { shownAnswer } from '@/core/assignments';
import { keyAnswer, type Language, type Question, questionKinds } from '@/core/content';
import { grade } from '@/core/grading';
import { giveAnswer, pressForward, waitForPosition, wrongAnswer } from './answering';
import { launchBrowser, openContext, phone } from './browser';
import { canariesOf, findCanaries, findSecretNames, recordBodies } from './canaries';
import { type Asked, readAsked } from './database';
import { publishHandWritten } from './hand-written';
import { answerWithKeys } from './keyboard';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

let product: Product;
let browser: Browser;
let questions: readonly Question[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  questions = await publishHandWritten(product);
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

/** A guest in practice on one question of every kind. */
async function practise(context: BrowserContext, language: Language) {
  const started = await context.request.post(`${product.url}/api/v1/attempts`, {
    data: {
      ...{ type: 'practice', questionIds: questions.map(({ id }) => id) },
      ...{ count: questions.length, language },
    },
  });
  const { id } = z.object({ id: z.string() }).parse(await started.json());
  const asked = await readAsked(product, id);
  expect(asked.map(({ question }) => question.kind).sort()).toEqual([...questionKinds].sort());
  const page = await context.newPage();
  await page.goto(`${product.url}/practice/${id}`);
  return { page, asked };
}

/** Verdict, rationale and every quotation that proves the key are on the screen. */
async function expectFeedback(page: Page, language: Language, { question }: Asked, earned: number) {
  const t = wordsOf(language);
  const verdict = page.locator('.verdict');
  await verdict.waitFor();
  const word = { 1: t('questions.verdict.correct'), 0: t('questions.verdict.incorrect') }[earned];
  const said = (await verdict.textContent()) ?? '';
  if (word) expect(said, question.kind).toContain(word);
  else
    for (const not of ['correct', 'incorrect'] as const)
      expect(said, question.kind).not.toContain(t(`questions.verdict.${not}`));
  expect(said).toContain(question.rationale[language]);
  const proofs = question.evidence.filter(({ role }) => role === 'key');
  expect(await page.locator('.evidences > .evidence mark.ev-mark').allTextContents()).toEqual(
    proofs.map(({ quote }) => quote),
  );
  expect(await page.locator('.q-in .opt button, .q-in input').count()).toBe(0);
}

test('every kind is answered rightly with the keyboard alone, and tells nothing before', async () => {
  const context = await openContext(browser, 'en');
  const bodies = recordBodies(context);
  const { page, asked } = await practise(context, 'en');
  const t = wordsOf('en');
  for (const one of asked) {
    await waitForPosition(page, 'en', one, asked.length);
    if (one.position === 1) {
      const heard = await bodies();
      expect(heard.length).toBeGreaterThan(2);
      expect(heard.flatMap((body) => findCanaries(body, canariesOf(questions)))).toEqual([]);
      expect(heard.flatMap(findSecretNames)).toEqual([]);
    }
    await answerWithKeys(page, one, keyAnswer(one.question), t('player.confirm'));
    await expectFeedback(page, 'en', one, 1);
    if (one.position < asked.length) await page.keyboard.press('Enter');
  }
  await context.close();
});

test('every kind is answered wrongly by touch on a phone, and the grade is that of the answer', async () => {
  const context = await openContext(browser, 'zh-CN', phone);
  const { page, asked } = await practise(context, 'zh-CN');
  const t = wordsOf('zh-CN');
  for (const one of asked) {
    await waitForPosition(page, 'zh-CN', one, asked.length);
    const answer = wrongAnswer(one.question);
    const earned = grade(one.question, answer)?.earned ?? -1;
    expect(earned, one.question.kind).toBeLessThan(1);
    await giveAnswer(page, one, answer, (target) => target.tap());
    await pressForward(page, t('player.confirm'));
    await expectFeedback(page, 'zh-CN', one, earned);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const saved = await readAnswer(context, page, one.position);
    expect(saved, one.question.kind).toEqual(shownAnswer(answer, one.order));
    if (one.position < asked.length) await pressForward(page, t('player.next'));
  }
  await context.close();
});

/** What the server has stored of an answer, as it shows it to its learner. */
async function readAnswer(context: BrowserContext, page: Page, position: number) {
  const id = new URL(page.url()).pathname.split('/').pop();
  const response = await context.request.get(`${product.url}/api/v1/attempts/${id}`);
  const StateSchema = z.object({ items: z.array(z.object({ answer: z.unknown() })) });
  return StateSchema.parse(await response.json()).items[position - 1]?.answer;
}
