import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '@/core/content';
import { wordsOf } from './words';

const en = wordsOf('en');

/** Makes a class on the page of a teacher (in English) that lists the classes. */
export async function createClass(
  page: Page,
  name: string,
): Promise<{ classAddress: string; code: string }> {
  await page.getByLabel(en('teach.classes.newName')).fill(name);
  await page.getByRole('button', { name: en('teach.classes.create') }).click();
  await page.waitForURL('**/teach/classes/*');
  const code = (await page.locator('.code-card .code').textContent()) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{8}$/);
  return { classAddress: page.url(), code };
}

interface Drawing {
  readonly title: string;
  readonly count: number;
  readonly moduleIds: readonly string[];
  readonly release?: 'after-submission' | 'after-due';
}

/** Assigns a quiz that is drawn over modules. Returns the address of its report. */
export async function assignDrawn(
  page: Page,
  classAddress: string,
  { title, count, moduleIds, release = 'after-submission' }: Drawing,
): Promise<string> {
  await page.goto(`${classAddress}/assignments/new`);
  await page.getByRole('tab', { name: en('builder.draw') }).click();
  await page.getByLabel(en('builder.drawing.count')).fill(String(count));
  for (const id of moduleIds)
    await page.locator('.draw-modules label', { has: page.locator(`[value="${id}"]`) }).click();
  await page.getByLabel(en('builder.settings.name')).fill(title);
  if (release === 'after-due') await showAfterClosing(page);
  await page.getByRole('button', { name: /^Assign/ }).click();
  await page.waitForURL('**/teach/assignments/*');
  return page.url();
}

/** Nothing is shown before the assignment is closed, which is when it is due. */
async function showAfterClosing(page: Page): Promise<void> {
  await page.getByText(en('builder.plan.details'), { exact: true }).click();
  for (const row of await page.locator('.review-matrix tbody tr').all())
    await row.locator('[value="after-closing"]').check();
  // A step that is empty goes, and the next one is the first.
  for (let step = 0; step < 2; step += 1)
    for (const name of ['lateHours', 'lateShare'])
      await page.locator(`[name="${name}"]`).first().fill('');
  await page.getByLabel(en('builder.settings.closes')).fill('');
}

/** Presses the button that starts a quiz; where there is something to read first, goes on from there. */
export async function beginQuiz(
  page: Page,
  language: Language,
  row: Pick<Page, 'getByRole'> = page,
): Promise<void> {
  const t = wordsOf(language);
  await row.getByRole('button', { name: t('student-classes.start') }).click();
  await page.waitForURL(/\/(?:practice|classes)\/[0-9a-f-]{36}/);
  if (page.url().includes('/classes/'))
    await page.getByRole('button', { name: t('take.start') }).click();
}

/** Joins a class with its code, from the page that lists the classes of a student. */
export async function joinClass(
  page: Page,
  language: Language,
  classes: string,
  code: string,
): Promise<void> {
  const t = wordsOf(language);
  await page.goto(classes);
  await page.getByLabel(t('account.join.code')).fill(code);
  await page.getByRole('button', { name: t('account.join.find') }).click();
  await page.getByRole('button', { name: t('account.join.submit') }).click();
  await page.waitForURL('**/classes');
}
