import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Question, QuestionSchema } from '@/core/content';
import { root } from '../sources';
import { attemptOnScreen, giveAnswer, pressForward, wrongAnswer } from './answering';
import { launchBrowser, openContext } from './browser';
import {
  type Body,
  type Canary,
  canariesOf,
  findCanaries,
  findSecretNames,
  plain,
  recordBodies,
} from './canaries';
import { assignDrawn, beginQuiz, createClass, joinClass } from './classroom';
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

const en = wordsOf('en');
// These quote the sources at length, as they must: the words of a source are no canaries in them.
const quoting =
  /^GET [a-z]+:\/\/[^/]+\/(?:library\/(?:modules|documents)\/[^?\s]+|concepts(?:\/[^?\s]+)?|sources|search)?(?:[?\s]|$)/;

/** What the bodies give away of the questions. */
function leaksIn(bodies: readonly Body[], canaries: readonly Canary[]): string[] {
  const own = canaries.filter(({ what }) => what !== 'quotation' && what !== 'correction');
  return bodies.flatMap((body) => findCanaries(body, quoting.test(body.address) ? own : canaries));
}

/** Asks for pages as a browser, as the router and as its prefetching do. */
async function fetchPages(context: BrowserContext, paths: readonly string[]): Promise<Body[]> {
  const ways: Record<string, string>[] = [
    {},
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  ];
  const bodies: Body[] = [];
  for (const path of paths) {
    for (const headers of path.startsWith('/api/') ? [{}] : ways) {
      const response = await context.request.get(product.url + path, { headers });
      expect(response.status(), path).toBeLessThan(500);
      const way = Object.keys(headers).length > 0 ? ` ${JSON.stringify(headers)}` : '';
      bodies.push({ address: `GET ${response.url()}${way}`, words: plain(await response.text()) });
    }
  }
  return bodies;
}

const learnerPages = [
  ...['/', '/library', '/today', '/progress', '/notebook', '/notebook/notes', '/classes'],
  ...['/concepts', '/concepts/craftsman-spirit', '/search?q=%E5%8A%B3%E6%A8%A1'],
];

function questionsOf(all: readonly { readonly question: Question }[]): Question[] {
  return all.map(({ question }) => question);
}

test('practice gives nothing away of a question before its answer, and everything after', async () => {
  const context = await openContext(browser, 'en');
  const bodies = recordBodies(context);
  const page = await context.newPage();
  await page.goto(`${product.url}/library`);
  await page
    .getByRole('button', { name: en('library.practise') })
    .first()
    .click();
  const id = await attemptOnScreen(page);
  const asked = await readAsked(product, id);
  await page.waitForLoadState('networkidle');
  const practice = `/practice/${id}`;
  const paths = [practice, `${practice}/paper`, `${practice}/result`, `/api/v1/attempts/${id}`];
  const extra = await fetchPages(context, [
    ...learnerPages,
    ...paths,
    `/api/v1/attempts/${id}/review`,
  ]);
  const before = [...(await bodies()), ...extra];
  expect(before.filter(({ words }) => words !== '').length).toBeGreaterThan(30);
  const canaries = canariesOf(questionsOf(asked));
  for (const what of ['rationale', 'reason', 'stored id', 'quotation'] as const)
    expect(canaries.filter((canary) => canary.what === what).length, what).toBeGreaterThan(5);
  expect(leaksIn(before, canaries)).toEqual([]);
  const ofAttempt = before.filter(
    ({ address }) => address.includes(id) && !address.endsWith('.js'),
  );
  expect(ofAttempt.length).toBeGreaterThan(4);
  expect(ofAttempt.flatMap(findSecretNames)).toEqual([]);

  const [first] = asked;
  if (!first) throw new Error('nothing was asked');
  await giveAnswer(page, first, wrongAnswer(first.question));
  await pressForward(page, en('player.confirm'));
  await page.locator('.verdict').waitFor();
  const afterOne = [
    ...(await bodies()),
    ...(await fetchPages(context, [...paths, '/notebook', '/today'])),
  ];
  const released = canaries.filter(({ questionId }) => questionId === first.question.id);
  const told = leaksIn(afterOne, released).join('\n');
  const rationale = released.find(({ what }) => what === 'rationale');
  expect(told).toContain(`/api/v1/attempts/${id}/responses/1: rationale`);
  expect(told).toContain(`/practice/${id}: rationale`);
  expect(told).toContain(rationale?.words);
  const saved = afterOne.filter(({ address }) => address.endsWith(`${id}/responses/1`));
  expect(saved.flatMap(findSecretNames).length).toBeGreaterThan(0);
  const open = await shownWith(first.question);
  const hidden = canaries.filter(({ words }) => !open.includes(words));
  expect(hidden.length).toBeGreaterThan(20);
  expect(leaksIn(afterOne, hidden)).toEqual([]);
  // The ids under which options are stored stay on the server for ever.
  expect(
    leaksIn(
      afterOne,
      released.filter(({ what }) => what === 'stored id'),
    ),
  ).toEqual([]);
  await context.close();
});

/** What feedback on a question may show: all that it has, and the sentences around its quotations. */
async function shownWith(question: Question): Promise<string> {
  const passages = await query(
    product,
    z.object({ text: z.string() }),
    'SELECT text FROM passage WHERE id = ANY($1)',
    [question.evidence.map(({ passageId }) => passageId)],
  );
  return plain([JSON.stringify(question), ...passages.map(({ text }) => text)].join('\n'));
}

test('an assignment gives nothing away before it is released, whatever is sent to it', async () => {
  const { student, id, reportPath } = await startAssigned();
  const asked = await readAsked(product, id);
  const canaries = canariesOf(questionsOf(asked));
  const paths = [
    ...learnerPages,
    `/practice/${id}`,
    `/practice/${id}/result`,
    `/practice/${id}/paper`,
    `/api/v1/attempts/${id}`,
    `/api/v1/attempts/${id}/review`,
    reportPath,
    `${reportPath}/report.csv`,
    `${reportPath}/paper`,
  ];
  const context = student.context();
  const bodies = recordBodies(context);
  for (const one of asked) {
    await giveAnswer(student, one, wrongAnswer(one.question));
    // What a curious player could send: "this is final" is not believed here.
    const reply = await context.request.put(
      `${product.url}/api/v1/attempts/${id}/responses/${one.position}`,
      { data: { answer: null, sequence: 50, elapsed: 1, flagged: true, confirm: true } },
    );
    const address = `PUT ${reply.url()}`;
    expect(leaksIn([{ address, words: plain(await reply.text()) }], canaries)).toEqual([]);
    if (one.position < asked.length) await pressForward(student, en('player.next'));
  }
  const open = await fetchPages(context, paths);
  expect(leaksIn(open, canaries)).toEqual([]);
  expect(open.filter(({ address }) => address.includes(id)).flatMap(findSecretNames)).toEqual([]);

  await pressForward(student, en('player.handInButton'));
  const now = student.getByRole('dialog').getByRole('button', { name: en('player.handIn.now') });
  await Promise.race([now.click().catch(() => undefined), student.waitForURL('**/result')]);
  await student.waitForURL('**/result');
  expect(await student.locator('h1').textContent()).toBe(en('result.waitingTitle'));
  const waiting = [...(await bodies()), ...(await fetchPages(context, paths))];
  expect(leaksIn(waiting, canaries)).toEqual([]);

  await query(product, z.unknown(), `UPDATE assignment SET due_at = now() - interval '1 second'`);
  const told = leaksIn(await fetchPages(context, paths), canaries);
  const shown = canaries.filter(
    ({ what, words }) => what === 'rationale' && isShownIn(words, told),
  );
  expect(shown.length).toBeGreaterThanOrEqual(asked.length);
  expect(told.filter((leak) => leak.includes(': stored id of'))).toEqual([]);
  await context.close();
});

function isShownIn(words: string, told: readonly string[]): boolean {
  return told.some((leak) => leak.endsWith(words));
}

/** A student of a new class who has opened a quiz whose answers are shown after it is due. */
async function startAssigned(): Promise<{ student: Page; id: string; reportPath: string }> {
  const teacher = await (await openContext(browser, 'en')).newPage();
  await teacher.goto(`${product.url}/sign-up`);
  await signUp(teacher, 'en', newcomer('teacher-of-leaks', 'Teacher'));
  await teacher.goto(`${product.url}/teach`);
  const { classAddress, code } = await createClass(teacher, 'Closed');
  const report = await assignDrawn(teacher, classAddress, {
    title: 'Shown later',
    count: 6,
    moduleIds: ['three-spirits', 'yanan-seminar'],
    release: 'after-due',
  });
  await teacher.context().close();
  const student = await (await openContext(browser, 'en')).newPage();
  await student.goto(`${product.url}/sign-up`);
  await signUp(student, 'en', newcomer('student-of-leaks', 'Student'), 'study');
  await joinClass(student, 'en', `${product.url}/classes`, code);
  await beginQuiz(student, 'en');
  const id = await attemptOnScreen(student);
  return { student, id, reportPath: new URL(report).pathname };
}

test('the check in the reader gives nothing away before it is answered', async () => {
  const context = await openContext(browser, 'en');
  const bodies = recordBodies(context);
  const page = await context.newPage();
  await page.goto(`${product.url}/library/modules/three-spirits`);
  const check = page.locator('section.check').first();
  const id = await check.locator('input[name="question"]').inputValue();
  const [row] = await query(
    product,
    z.object({ content: QuestionSchema }),
    'SELECT content FROM question_version WHERE question_id = $1',
    [id],
  );
  if (!row) throw new Error(`no question ${id}`);
  const canaries = canariesOf([row.content]).filter(
    ({ what }) => what !== 'quotation' && what !== 'correction',
  );
  expect(canaries.length).toBeGreaterThan(2);
  const fetched = await fetchPages(context, ['/library/modules/three-spirits']);
  expect(leaksIn([...(await bodies()), ...fetched], canaries)).toEqual([]);
  await check.locator('.opt').first().click();
  await check.getByRole('button', { name: en('reader.check.answer'), exact: true }).click();
  await check.locator('.verdict').waitFor();
  expect(leaksIn(await bodies(), canaries).join('\n')).toContain('rationale');
  await context.close();
});

test('no script or style holds anything of any question', async () => {
  const rows = await query(
    product,
    z.object({ content: QuestionSchema }),
    'SELECT content FROM question_version',
  );
  const canaries = rows.flatMap(({ content }) => canariesOf([content]));
  expect(canaries.length).toBeGreaterThan(500);
  const folder = join(root, '.next/static');
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const scripts = files.filter((file) => file.isFile() && /\.(js|css|json)$/.test(file.name));
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) {
    const words = plain(await readFile(join(file.parentPath, file.name), 'utf8'));
    expect(findCanaries({ address: file.name, words }, canaries)).toEqual([]);
  }
});
