import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { QuestionKind } from '@/core/content';
import { findAxeViolations, measureOverflow } from './accessibility-checks';
import {
  attemptOnScreen,
  giveAnswer,
  pressForward,
  waitForPosition,
  wrongAnswer,
} from './answering';
import { desktop, expectText, launchBrowser, openContext } from './browser';
import { createClass, joinClass } from './classroom';
import { type Asked, query, readAsked } from './database';
import { newcomer, signUp } from './people';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  // The first account is the administrator's, who is no part of this.
  const administrator = await (await openContext(browser, 'en')).newPage();
  await administrator.goto(`${product.url}/sign-up`);
  await signUp(administrator, 'en', newcomer('administrator-1', 'Administrator'));
  await administrator.context().close();
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

const en = wordsOf('en');

test('a key that was wrong is changed: seen before, told to the student, and taken back', async () => {
  const { teacher, student, report } = await openQuiz('re-keyed', 'single-choice', 2);
  const { all, attemptId } = await answerAllWrong(student);
  await expectText(student, en('result.of', { possible: '2' }));
  const [first] = all;
  if (!first) throw new Error('nothing was asked');
  await teacher.goto(`${report}/questions/${encodeURIComponent(first.question.id)}/1`);
  await teacher.getByRole('button', { name: en('marks.actions.re-key') }).click();
  await pressWrong(teacher, first);
  await teacher.getByRole('button', { name: en('marks.show') }).click();
  await expectText(teacher, en('marks.counts', { up: 1, down: 0, same: 0 }));
  await expectText(teacher, en('marks.mean', { before: '0%', after: '50%' }));
  await expectSound(teacher);
  await teacher.getByLabel(en('marks.reason')).fill('The translation was wrong.');
  await teacher.getByRole('button', { name: en('marks.apply') }).click();
  await expectText(teacher, en('marks.applied'));

  await student.goto(`${product.url}/practice/${attemptId}/result`);
  await expectText(student, en('result.notice.changed.re-key', { number: 1 }));
  await expectText(student, 'The translation was wrong.');
  await expectText(student, en('result.notice.before', { earned: '0', possible: '2' }));
  expect(await student.locator('.ring b').first().textContent()).toBe('1');
  await expectSound(student);

  await teacher.goto(report);
  await expectText(teacher, en('marks.list.title'));
  await expectSound(teacher);
  await teacher.locator('.change-rows').getByRole('button').click();
  await expect.poll(() => teacher.locator('.change-rows .is-undone').count()).toBe(1);
  await student.reload();
  await expect.poll(() => student.locator('.ring b').first().textContent()).toBe('0');
  expect(await student.locator('.notices li').count()).toBe(0);
});

test('an answer that waits for the teacher is marked by a key, and its score is not provisional any more', async () => {
  const { teacher, student, report } = await openQuiz('marked', 'short-answer', 1);
  const id = report.split('/').at(-1);
  await query(
    product,
    z.object({}),
    `UPDATE assignment SET policy = jsonb_set(policy, '{marking}', '"teacher"') WHERE id = '${id}'`,
  );
  const { attemptId } = await answerAllWrong(student);
  await expectText(student, en('result.notice.waiting', { count: 1 }));
  await teacher.goto(report);
  await teacher.getByRole('link', { name: en('marks.mark.open', { count: 1 }) }).click();
  await expectText(teacher, 'nothing of it');
  await expectSound(teacher);
  await teacher.keyboard.press('5');
  await expectText(teacher, en('marks.mark.none'));
  await student.goto(`${product.url}/practice/${attemptId}/result`);
  await expectText(student, en('result.notice.changed.mark', { number: 1 }));
  expect(await student.locator('.ring b').first().textContent()).toBe('½');
});

async function expectSound(page: Page): Promise<void> {
  expect(await findAxeViolations(page)).toEqual([]);
  expect(await measureOverflow(page)).toBe(0);
}

/** A quiz of so many questions of one kind, its teacher, and a student of the class. */
async function openQuiz(name: string, kind: QuestionKind, count: number) {
  const teacher = await (await openContext(browser, 'en', desktop)).newPage();
  await teacher.goto(`${product.url}/sign-up`);
  await signUp(teacher, 'en', newcomer(`${name}-teacher`, `${name} teacher`), 'teach');
  await teacher.goto(`${product.url}/teach`);
  const { classAddress, code } = await createClass(teacher, name);
  await teacher.goto(`${classAddress}/assignments/new`);
  await teacher.getByLabel(en('builder.filter.kind'), { exact: true }).selectOption(kind);
  const rows = teacher.locator('.bank > li', { hasText: en(`questions.kind.${kind}`) });
  for (let index = 0; index < count; index += 1)
    await rows.nth(index).locator('.bank-pick').click();
  await expect.poll(() => teacher.locator('.tray > li').count()).toBe(count);
  await teacher.getByLabel(en('builder.settings.name')).fill(name);
  await teacher.getByRole('button', { name: /^Assign/ }).click();
  await teacher.waitForURL('**/teach/assignments/*');
  const student = await (await openContext(browser, 'en', desktop)).newPage();
  await student.goto(`${product.url}/sign-up`);
  await signUp(student, 'en', newcomer(`${name}-student`, `${name} student`), 'study');
  await joinClass(student, 'en', `${product.url}/classes`, code);
  return { teacher, student, report: teacher.url() };
}

async function answerAllWrong(page: Page): Promise<{ all: Asked[]; attemptId: string }> {
  await page.goto(`${product.url}/classes`);
  await page
    .locator('.item-row')
    .getByRole('button', { name: en('student-classes.start') })
    .click();
  // Where something has to be known before the start, a page says it first.
  await page.waitForURL(/\/(?:classes|practice)\/[0-9a-f-]{36}/);
  if (page.url().includes('/classes/')) await page.locator('.take-end button').click();
  const attemptId = await attemptOnScreen(page);
  const all = await readAsked(product, attemptId);
  for (const asked of all) {
    await waitForPosition(page, 'en', asked, all.length);
    await giveAnswer(page, asked, wrongAnswer(asked.question));
    const last = asked.position === all.length;
    await pressForward(page, en(last ? 'player.handInButton' : 'player.next'));
  }
  await page.waitForURL('**/result');
  return { all, attemptId };
}

/** Chooses, as the new key, what the student chose. */
async function pressWrong(page: Page, { question }: Asked): Promise<void> {
  const wrong = wrongAnswer(question);
  if (question.kind !== 'single-choice' || wrong.kind !== question.kind)
    throw new Error('no choice');
  const index = question.options.findIndex(({ id }) => id === wrong.option);
  await page.locator('.marks-key').getByRole('radio').nth(index).click();
}
