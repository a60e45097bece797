import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { keyAnswer } from '@/core/content';
import { findAxeViolations, measureOverflow } from './accessibility-checks';
import { attemptOnScreen, giveAnswer, pressForward, waitForPosition } from './answering';
import { desktop, expectText, launchBrowser, openContext, phone } from './browser';
import { createClass, joinClass } from './classroom';
import { query, readAsked } from './database';
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
const title = 'Mid-term exam';
const lin = newcomer('lin-xiao', '林晓 Lin Xiao');

test('a teacher builds an exam of two sections, gives one student more time, and the student takes it', async () => {
  const teacher = await newTeacher();
  const { classAddress, code } = await createClass(teacher, 'Class 3');
  const student = await newStudent(code);

  const exam = await buildExam(teacher, classAddress);
  await student.goto(`${product.url}/classes`);
  await expectText(student, 'Class 3');
  expect(await student.locator('main').textContent()).not.toContain(title);

  await teacher.goto(exam);
  await expectText(teacher, en('teach.manage.draft'));
  await teacher.getByRole('button', { name: /^Assign/ }).click();
  await expect.poll(() => teacher.getByText(en('teach.manage.draft')).count()).toBe(0);
  await giveException(teacher, exam);

  await student.goto(`${product.url}/classes`);
  const row = student.locator('.item-row', { hasText: title });
  await row.getByRole('button', { name: zh('student-classes.start') }).click();
  await expectText(student, '我会独立作答。');
  expect(await student.locator('main').textContent()).toContain('60');
  await student.locator('[name="honoured"]').check();
  await student.getByRole('button', { name: zh('take.start') }).click();
  const attemptId = await attemptOnScreen(student);
  expect(await minutesOf(attemptId)).toBe(60);
  await watch(teacher, exam, attemptId);

  const all = await readAsked(product, attemptId);
  expect(all).toHaveLength(4);
  for (const asked of all) {
    await waitForPosition(student, 'zh-CN', asked, all.length);
    await giveAnswer(student, asked, keyAnswer(asked.question));
    const last = asked.position === all.length;
    await pressForward(student, zh(last ? 'player.handInButton' : 'player.next'));
  }
  await student.waitForURL('**/result');
  const [stored] = await query(
    product,
    z.object({ status: z.string(), earned: z.number(), possible: z.number() }),
    'SELECT status::text, earned, possible FROM attempt WHERE id = $1',
    [attemptId],
  );
  // Two questions of three points, two of one.
  expect(stored).toEqual({ status: 'submitted', earned: 8, possible: 8 });
  expect(await student.locator('.opt.is-correct, .evidence').count()).toBe(0);

  await changeTitle(teacher, exam);
});

async function newTeacher(): Promise<Page> {
  // The first account is the administrator's, who is no part of this.
  const administrator = await (await openContext(browser, 'en')).newPage();
  await administrator.goto(`${product.url}/sign-up`);
  await signUp(administrator, 'en', newcomer('administrator-1', 'Administrator'));
  await administrator.context().close();
  const page = await (await openContext(browser, 'en', desktop)).newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, 'en', newcomer('ms-shen', '沈老师 Ms Shen'), 'teach');
  await page.waitForURL('**/teach');
  return page;
}

async function newStudent(code: string): Promise<Page> {
  const page = await (await openContext(browser, 'zh-CN', phone)).newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, 'zh-CN', lin, 'study');
  await joinClass(page, 'zh-CN', `${product.url}/classes`, code);
  return page;
}

/** An exam of 30 minutes that is kept as a draft, after what does not go together was refused. */
async function buildExam(page: Page, classAddress: string): Promise<string> {
  await page.goto(`${classAddress}/assignments/new`);
  await page.locator('.kind', { hasText: en('builder.kinds.exam.name') }).click();
  await expectText(page, '45 minutes, then what is saved is handed in.');
  await page.getByText(en('builder.plan.details'), { exact: true }).click();
  await page.getByLabel(en('builder.policy.time.limit')).fill('30');
  await page.getByLabel(en('builder.policy.honour.label')).fill('我会独立作答。');
  await page.locator('[name="review.points"][value="during"]').check();
  await page.getByLabel(en('builder.settings.name')).fill(title);

  await page.getByLabel(en('builder.filter.module'), { exact: true }).selectOption('three-spirits');
  for (const kind of ['single-choice', 'true-false'] as const) {
    await page.getByLabel(en('builder.filter.kind'), { exact: true }).selectOption(kind);
    const row = page.locator('.bank > li', { hasText: en(`questions.kind.${kind}`) }).first();
    await row.locator('.bank-pick').click();
  }
  await page.getByLabel(en('builder.sections.points')).fill('3');
  await page.getByRole('button', { name: en('builder.sections.add') }).click();
  await page.getByRole('tab', { name: en('builder.draw') }).click();
  await page.getByLabel(en('builder.drawing.count')).fill('2');
  await page
    .locator('.draw-modules label', { has: page.locator('[value="skilled-workforce"]') })
    .click();
  expect(await page.locator('.section').allTextContents()).toHaveLength(2);

  await page.getByRole('button', { name: en('builder.settings.keep') }).click();
  await expectText(page, en('errors.during-needs-immediate'));
  const matrix = page.locator('.review-matrix');
  expect(await matrix.locator('[aria-invalid]').count()).toBeGreaterThan(0);
  expect(await findAxeViolations(page)).toEqual([]);
  await page.setViewportSize(phone.viewport);
  expect(await measureOverflow(page)).toBe(0);
  expect(await findAxeViolations(page)).toEqual([]);
  await page.setViewportSize(desktop.viewport);

  // By keyboard: three places to the right in the row.
  await matrix.locator('[name="review.points"][value="during"]').focus();
  for (let place = 0; place < 2; place += 1) await page.keyboard.press('ArrowRight');
  await expectText(page, `After closing they see ${en('builder.summary.everything')}.`);
  await page.getByRole('button', { name: en('builder.settings.keep') }).click();
  await page.waitForURL('**/teach/assignments/*');
  return page.url();
}

/** Twice the time for one student, from the panel of the assignment. */
async function giveException(page: Page, exam: string): Promise<void> {
  await page.goto(`${exam}?show=exceptions`);
  const form = page.locator('#exception-form');
  const save = form.getByRole('button', { name: en('teach.exceptions.save') });
  await save.click();
  await expectText(page, en('errors.nobody-chosen'));
  await form.getByText('林晓').click();
  await form.getByLabel(en('teach.exceptions.limitField')).fill('20');
  await save.click();
  await expectText(page, en('errors.exception-gives-nothing'));
  await form.getByLabel(en('teach.exceptions.limitField')).fill('60');
  await form.getByLabel(en('teach.exceptions.reason')).fill('was ill');
  await save.click();
  await expectText(page, en('teach.exceptions.effective'));
  const times = page.locator('.times-tbl').nth(1);
  expect(await times.locator('tbody tr').first().textContent()).toContain('60 min');
  expect(await times.locator('tbody tr').last().textContent()).toContain('30 min');
  await lookAtPanels(page, exam);
}

/** The panels of the assignment and of its class, wide and narrow. */
async function lookAtPanels(page: Page, exam: string): Promise<void> {
  await page.goto(exam);
  const classHref = await page.locator('.work-h .eyebrow a').first().getAttribute('href');
  for (const address of [`${exam}?show=exceptions`, `${product.url}${classHref}?show=groups`]) {
    for (const { viewport } of [desktop, phone]) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      for (const summary of await page.locator('.fold:not([open]) > summary').all())
        if (await summary.isVisible()) await summary.click();
      expect(await findAxeViolations(page)).toEqual([]);
      expect(await measureOverflow(page)).toBe(0);
    }
  }
  await page.setViewportSize(desktop.viewport);
}

/** The teacher sees who is working, and gives five minutes more. */
async function watch(page: Page, exam: string, attemptId: string): Promise<void> {
  await page.goto(exam);
  const row = page.locator('.running tbody tr');
  expect(await row.textContent()).toContain('0 of 4');
  expect(await findAxeViolations(page)).toEqual([]);
  await row.locator('.tick').click();
  await page.getByRole('button', { name: '+5 minutes' }).click();
  await expect.poll(() => minutesOf(attemptId)).toBe(65);
  await expect.poll(() => row.textContent()).toContain('+5 min');
}

/** What somebody has begun keeps its questions; its title can still change. */
async function changeTitle(page: Page, exam: string): Promise<void> {
  await page.goto(`${exam}/edit`);
  await expectText(page, en('builder.questionsFixed'));
  expect(await page.locator('.bank').count()).toBe(0);
  await page.getByLabel(en('builder.settings.name')).fill('Mid-term exam, spring');
  await page.getByRole('button', { name: en('builder.settings.save') }).click();
  await page.waitForURL(exam);
  await expectText(page, 'Mid-term exam, spring');
}

/** How long an attempt lasts. */
async function minutesOf(attemptId: string): Promise<number> {
  const [row] = await query(
    product,
    z.object({ minutes: z.number() }),
    `SELECT round(extract(epoch FROM deadline_at - started_at) / 60)::int AS minutes
     FROM attempt WHERE id = $1`,
    [attemptId],
  );
  return row?.minutes ?? 0;
}
