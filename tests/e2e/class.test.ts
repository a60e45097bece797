import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { keyAnswer, type Language, type QuestionKind } from '@/core/content';
import { type Mastery, updateMastery } from '@/core/progress';
import {
  attemptOnScreen,
  giveAnswer,
  pressForward,
  waitForPosition,
  wrongAnswer,
} from './answering';
import { desktop, expectText, launchBrowser, openContext, phone } from './browser';
import { assignDrawn, beginQuiz, createClass, joinClass } from './classroom';
import { type Asked, query, readAsked } from './database';
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

const en = wordsOf('en');
const kinds = ['single-choice', 'true-false', 'multiple-choice', 'cloze'] as const;
const moduleIds = ['three-spirits', 'skilled-workforce'];
const lin = newcomer('lin-xiao', '林晓 Lin Xiao');
const zhou = newcomer('zhou-ke', '周可 Zhou Ke');

interface Student {
  readonly page: Page;
  readonly language: Language;
}

/** What a student did: share of the points earned by each question, null where nothing was said. */
type Work = readonly { readonly asked: Asked; readonly earned: number | null }[];

test('a teacher assigns two quizzes, two students take them, the report and its CSV say what they did', async () => {
  const teacher = await newTeacher();
  const { classAddress, code } = await createClass(teacher, 'Class 3');
  const chosen = await assignChosen(teacher, classAddress);
  const drawn = await assignDrawn(teacher, classAddress, {
    title: 'Drawn over two modules',
    count: 5,
    moduleIds,
  });

  const first = await joinAs(lin, 'en', code);
  const second = await joinAs(zhou, 'zh-CN', code);
  const firstWork = await takeWhole(first, 'Four kinds');
  const secondWork = await takeHalf(second, 'Four kinds');
  const drawnWork = await takeWhole(first, 'Drawn over two modules');
  await openOnly(second, 'Drawn over two modules');

  const works = [
    { student: lin, work: firstWork, drawn: drawnWork },
    { student: zhou, work: secondWork, drawn: [] },
  ];
  await checkReport(teacher, chosen, works);
  await checkChosenCsv(teacher, chosen, works);
  await checkDrawnCsv(teacher, drawn, drawnWork.length);
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

/** One question of every kind on the three spirits. Returns the address of the report. */
async function assignChosen(page: Page, classAddress: string): Promise<string> {
  await page.goto(`${classAddress}/assignments/new`);
  const settings = page.getByRole('button', { name: /^Assign/ });
  await settings.click();
  await expect
    .poll(() => page.locator('form.build').textContent())
    .toContain(en('errors.no-questions-chosen'));
  await page
    .getByLabel(en('builder.filter.module'), { exact: true })
    .selectOption(moduleIds[0] ?? '');
  for (const kind of kinds) {
    await page.getByLabel(en('builder.filter.kind'), { exact: true }).selectOption(kind);
    const row = page.locator('.bank > li', { hasText: en(`questions.kind.${kind}`) }).first();
    await row.locator('.bank-pick').click();
  }
  expect(await page.locator('.tray > li').count()).toBe(kinds.length);
  await page.getByLabel(en('builder.settings.name')).fill('Four kinds');
  await settings.click();
  await page.waitForURL('**/teach/assignments/*');
  await expectText(page, en('report.empty.title'));
  return page.url();
}

async function joinAs(
  person: ReturnType<typeof newcomer>,
  language: Language,
  code: string,
): Promise<Student> {
  const context = await openContext(browser, language, language === 'en' ? desktop : phone);
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, language, person, 'study');
  await joinClass(page, language, `${product.url}/classes`, code.toLowerCase());
  await expectText(page, 'Four kinds');
  return { page, language };
}

/** Opens an assignment from the list of a student. */
async function start({ page, language }: Student, title: string): Promise<Asked[]> {
  await page.goto(`${product.url}/classes`);
  const row = page.locator('.item-row', { hasText: title });
  await beginQuiz(page, language, row);
  return readAsked(product, await attemptOnScreen(page));
}

async function expectNothingShown(page: Page): Promise<void> {
  expect(await page.locator('.verdict, .evidence, .opt.is-correct, .opt.is-missed').count()).toBe(
    0,
  );
}

async function takeWhole(student: Student, title: string): Promise<Work> {
  const { page, language } = student;
  const t = wordsOf(language);
  const all = await start(student, title);
  for (const asked of all) {
    await waitForPosition(page, language, asked, all.length);
    await giveAnswer(page, asked, keyAnswer(asked.question));
    await expectNothingShown(page);
    const last = asked.position === all.length;
    await pressForward(page, t(last ? 'player.handInButton' : 'player.next'));
  }
  await page.waitForURL('**/result');
  await expect.poll(() => page.locator('ol.rows > li').count()).toBe(all.length);
  for (const row of await page.locator('ol.rows > li').all())
    expect(await row.textContent()).toContain(t('result.verdict.correct'));
  return all.map((asked) => ({ asked, earned: 1 }));
}

const earnedBy: Readonly<Partial<Record<QuestionKind, number>>> = {
  'true-false': 1,
  'single-choice': 0,
};

/** The true-false right, the single choice wrong, the others open: the dialog asks about them. */
async function takeHalf(student: Student, title: string): Promise<Work> {
  const { page, language } = student;
  const t = wordsOf(language);
  const all = await start(student, title);
  for (const asked of all) {
    await waitForPosition(page, language, asked, all.length);
    const { question } = asked;
    if (question.kind === 'true-false') await giveAnswer(page, asked, keyAnswer(question));
    if (question.kind === 'single-choice') await giveAnswer(page, asked, wrongAnswer(question));
    await expectNothingShown(page);
    const last = asked.position === all.length;
    await pressForward(page, t(last ? 'player.handInButton' : 'player.next'));
  }
  const [open] = all.filter(({ question }) => earnedBy[question.kind] === undefined);
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('h2').textContent()).toBe(t('player.handIn.title', { count: 2 }));
  await dialog
    .getByRole('button', { name: t('player.handIn.go', { number: open?.position ?? 0 }) })
    .click();
  if (open) await waitForPosition(page, language, open, all.length);
  for (let place = open?.position ?? 0; place < all.length; place += 1)
    await pressForward(page, t('player.next'));
  await pressForward(page, t('player.handInButton'));
  await dialog.getByRole('button', { name: t('player.handIn.now') }).click();
  await page.waitForURL('**/result');
  await page.locator('ol.rows > li').first().waitFor();
  const rows = await page.locator('ol.rows > li').allTextContents();
  expect(rows.filter((row) => row.includes(t('result.verdict.none')))).toHaveLength(2);
  expect(rows.filter((row) => row.includes(t('result.verdict.incorrect')))).toHaveLength(1);
  return all.map((asked) => ({ asked, earned: earnedBy[asked.question.kind] ?? null }));
}

async function openOnly(student: Student, title: string): Promise<void> {
  const all = await start(student, title);
  expect(all).toHaveLength(5);
}

interface Done {
  readonly student: ReturnType<typeof newcomer>;
  readonly work: Work;
  readonly drawn: Work;
}

async function checkReport(page: Page, address: string, works: readonly Done[]): Promise<void> {
  await page.goto(address);
  await expectText(page, `${en('report.facts.handedIn')}2 ${en('report.facts.of', { total: 2 })}`);
  const concepts = await readComponents();
  const heads = await page.locator('table.heat thead .sq').allTextContents();
  expect(heads).toEqual(concepts.map(({ name }) => name));
  for (const { student, work, drawn } of works) {
    const row = page.locator('table.heat tbody tr', { hasText: student.displayName });
    const cells = (await row.locator('td').allTextContents()).slice(0, concepts.length);
    const mastery = masteryAfter([...work, ...drawn]);
    expect(cells).toEqual(
      concepts.map(({ id }) => percent(mastery, id) ?? `–${en('report.heat.notSeen')}`),
    );
    const score = page.locator('table.scores tbody tr', { hasText: student.displayName });
    const earned = work.reduce((sum, one) => sum + (one.earned ?? 0), 0);
    expect(await score.textContent()).toContain(`${earned} / ${work.length}`);
  }
  const items = page.locator('table.items tbody tr');
  expect(await items.count()).toBe(kinds.length);
  const single = items.filter({ hasText: en('questions.kind.single-choice') });
  expect(await single.textContent()).toContain('50%');
  const trueFalse = items.filter({ hasText: en('questions.kind.true-false') });
  expect(await trueFalse.textContent()).toContain('100%');
  await page.locator('table.scores').getByRole('link', { name: zhou.displayName }).click();
  await page.waitForURL('**/students/*');
  await expect.poll(() => page.locator('.review > li').count()).toBe(kinds.length);
}

async function downloadCsv(page: Page, address: string): Promise<Record<string, string>[]> {
  await page.goto(address);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: en('report.export') }).click(),
  ]);
  const bytes = await readFile(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

async function checkChosenCsv(page: Page, address: string, works: readonly Done[]): Promise<void> {
  const rows = await downloadCsv(page, address);
  expect(rows).toHaveLength(works.length);
  const concepts = await readComponents();
  for (const { student, work, drawn } of works) {
    const row = rows.find((one) => one[en('report.csv.student')] === student.displayName);
    const mastery = masteryAfter([...work, ...drawn]);
    expect(row).toEqual({
      [en('report.csv.student')]: student.displayName,
      [en('report.csv.status')]: en('report.csv.statuses.handed-in'),
      [en('report.csv.attempts')]: '1',
      [en('report.csv.earned')]: String(work.reduce((sum, one) => sum + (one.earned ?? 0), 0)),
      [en('report.csv.possible')]: String(work.length),
      [en('report.csv.minutes')]: expect.stringMatching(/^\d+\.\d$/),
      [en('report.csv.submittedAt')]: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      [en('report.csv.late')]: en('report.csv.no'),
      [en('report.csv.lateShare')]: '100',
      [en('report.csv.waiting')]: '0',
      ...Object.fromEntries(concepts.map(({ id, name }) => [name, percent(mastery, id) ?? ''])),
    });
  }
}

async function checkDrawnCsv(page: Page, address: string, asked: number): Promise<void> {
  const rows = await downloadCsv(page, address);
  const told = (name: string) => {
    const row = rows.find((one) => one[en('report.csv.student')] === name);
    return ['status', 'earned', 'possible'].map((key) => row?.[csvHeading(key)]);
  };
  expect(told(lin.displayName)).toEqual([
    en('report.csv.statuses.handed-in'),
    String(asked),
    String(asked),
  ]);
  expect(told(zhou.displayName)).toEqual([en('report.csv.statuses.open'), '', '']);
}

function csvHeading(key: string): string {
  if (key === 'status') return en('report.csv.status');
  return key === 'earned' ? en('report.csv.earned') : en('report.csv.possible');
}

/** The components of the spirits in their order, by their Chinese names. */
function readComponents(): Promise<{ id: string; name: string }[]> {
  return query(
    product,
    z.object({ id: z.string(), name: z.string() }),
    `SELECT c.id, c.content->'name'->>'zh-CN' AS name
     FROM concept c JOIN concept s ON s.id = c.parent_id WHERE s.kind = 'spirit'
     ORDER BY s.position, c.position`,
  );
}

/** Mastery per concept, worked out from what the student answered. */
function masteryAfter(work: Work): ReadonlyMap<string, Mastery> {
  const mastery = new Map<string, Mastery>();
  for (const { asked, earned } of work) {
    // What nobody said shows neither that it is known nor that it is not.
    if (earned === null) continue;
    for (const id of asked.question.concepts)
      mastery.set(id, updateMastery(mastery.get(id) ?? null, earned));
  }
  return mastery;
}

function percent(mastery: ReadonlyMap<string, Mastery>, id: string): string | null {
  const found = mastery.get(id);
  return found ? String(Math.round(found.value * 100)) : null;
}
