import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIResponse, Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { htmlLang, type Language } from '@/core/content';
import { root } from '../sources';
import { attemptOnScreen } from './answering';
import { expectText, launchBrowser, openContext } from './browser';
import { assignDrawn, beginQuiz, createClass, joinClass } from './classroom';
import { databaseUrl, query } from './database';
import { newcomer, signUp } from './people';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

const languages: readonly Language[] = ['en', 'zh-CN'];

let product: Product;
let browser: Browser;
/** Somebody who studies, and somebody who teaches: neither has to do with the class below. */
let strangers: { readonly student: BrowserContext; readonly teacher: BrowserContext };
let others: { classId: string; assignmentId: string; attemptId: string; studentId: string };

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const [student, teacher] = [
    await enter('stranger-s', 'study', 1),
    await enter('stranger-t', 'teach'),
  ];
  strangers = { student, teacher };
  others = await makeClass();
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

/** A browser of a new account. The very first account of the product is nobody's here. */
async function enter(name: string, role: 'study' | 'teach', first = 0): Promise<BrowserContext> {
  if (first) await (await enterAs('administrator-1', null)).close();
  return enterAs(name, role);
}

async function enterAs(name: string, role: 'study' | 'teach' | null): Promise<BrowserContext> {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-up`);
  await signUp(page, 'en', newcomer(name, name), role);
  await page.close();
  return context;
}

async function makeClass() {
  const [teacher, student] = [await enter('owner', 'teach'), await enter('member', 'study')];
  const page = await teacher.newPage();
  await page.goto(`${product.url}/teach`);
  const { classAddress, code } = await createClass(page, 'Not yours');
  const report = await assignDrawn(page, classAddress, {
    title: 'Not yours',
    count: 3,
    moduleIds: ['three-spirits'],
  });
  const learner = await student.newPage();
  await joinClass(learner, 'en', `${product.url}/classes`, code);
  await beginQuiz(learner, 'en');
  const attemptId = await attemptOnScreen(learner);
  const [row] = await query(
    product,
    z.object({ person_id: z.string() }),
    'SELECT person_id FROM attempt WHERE id = $1',
    [attemptId],
  );
  await Promise.all([teacher.close(), student.close()]);
  const last = (address: string) => new URL(address).pathname.split('/').at(-1) ?? '';
  return {
    classId: last(classAddress),
    assignmentId: last(report),
    attemptId,
    studentId: row?.person_id ?? '',
  };
}

const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
});

/** Every reply says the status, the code, and the sentence of the code in the language asked for. */
async function expectProblem(
  ask: (language: Language) => Promise<APIResponse | Response>,
  status: number,
  code: keyof ReturnType<typeof errorsOf>,
): Promise<void> {
  for (const language of languages) {
    const reply = await ask(language);
    const found = typeof reply.status === 'function' ? reply.status() : reply.status;
    const problem = ProblemSchema.parse(await reply.json());
    expect([found, problem.status, problem.code]).toEqual([status, status, code]);
    expect(problem.title).toBe(errorsOf(language)[code]);
  }
}

function errorsOf(language: Language) {
  const t = wordsOf(language);
  return {
    'other-origin': t('errors.other-origin'),
    'body-too-large': t('errors.body-too-large'),
    'body-not-json': t('errors.body-not-json'),
    'body-invalid': t('errors.body-invalid'),
    'sign-in-required': t('errors.sign-in-required'),
    'attempt-not-found': t('errors.attempt-not-found'),
    'assignment-not-found': t('errors.assignment-not-found'),
    'no-questions': t('errors.no-questions'),
  };
}

const attempts = '/api/v1/attempts';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

function send(context: BrowserContext, { method, path, body, headers }: Sent) {
  return (language: Language) =>
    context.request.fetch(product.url + path, {
      method,
      headers: { 'accept-language': language, ...headers },
      ...(body !== undefined && { data: body }),
    });
}

test('another person’s attempt and assignment are not found, whatever is asked of them', async () => {
  const { student } = strangers;
  const own = `${attempts}/${others.attemptId}`;
  const answer = { answer: null, sequence: 9, elapsed: 1, confirm: true };
  const asked: readonly Sent[] = [
    { method: 'GET', path: own },
    { method: 'GET', path: `${own}/review` },
    { method: 'PUT', path: `${own}/responses/1`, body: answer },
    { method: 'POST', path: `${own}/submission`, body: {} },
    { method: 'GET', path: `${attempts}/no-id` },
    { method: 'GET', path: `${attempts}/01945b1e-0000-7000-8000-000000000000` },
  ];
  for (const one of asked) await expectProblem(send(student, one), 404, 'attempt-not-found');
  for (const assignmentId of [others.assignmentId, 'no-id']) {
    const body = { type: 'assignment', assignmentId, language: 'en' };
    const start = send(student, { method: 'POST', path: attempts, body });
    await expectProblem(start, 404, 'assignment-not-found');
  }
  const [row] = await query(
    product,
    z.object({ status: z.string(), sequences: z.string() }),
    `SELECT status::text, sum(sequence)::text AS sequences FROM attempt JOIN attempt_item
     ON attempt.id = attempt_id WHERE attempt.id = $1 GROUP BY status`,
    [others.attemptId],
  );
  expect(row).toEqual({ status: 'open', sequences: '0' });
});

test('pages that are not there, or not for this person, are not found, in both languages', async () => {
  const { classId, assignmentId, attemptId, studentId } = others;
  const paths = {
    student: [
      '/no-such-page',
      '/library/modules/no-such-module',
      '/library/documents/no-such-document',
      '/practice/no-id',
      '/practice/01945b1e-0000-7000-8000-000000000000/result',
      `/practice/${attemptId}`,
      `/practice/${attemptId}/result`,
      '/join/%E0%A4%A',
    ],
    teacher: [
      `/teach/classes/${classId}`,
      `/teach/classes/${classId}/assignments/new`,
      `/teach/assignments/${assignmentId}`,
      `/teach/assignments/${assignmentId}/students/${studentId}`,
      '/teach/classes/no-id',
      '/teach/assignments/no-id',
    ],
  };
  for (const language of languages) {
    const t = wordsOf(language);
    for (const who of ['student', 'teacher'] as const) {
      const storageState = await strangers[who].storageState();
      const context = await openContext(browser, language, { storageState });
      const page = await context.newPage();
      for (const path of paths[who]) {
        const response = await page.goto(product.url + path);
        expect(response?.status(), path).toBe(404);
        await expectText(page, t('pages.notFound.title'));
        expect(await page.locator('html').getAttribute('lang'), path).toBe(htmlLang(language));
      }
      await context.close();
    }
  }
});

test('the CSV of another teacher’s class is not found, and nobody gets it without signing in', async () => {
  const path = `/teach/assignments/${others.assignmentId}/report.csv`;
  const nobody = await openContext(browser, 'en');
  for (const language of languages) {
    const t = wordsOf(language);
    for (const [context, status, sentence] of [
      [strangers.teacher, 404, t('errors.assignment-not-found')],
      [strangers.student, 404, t('errors.assignment-not-found')],
      [nobody, 401, t('errors.sign-in-required')],
    ] as const) {
      const reply = await send(context, { method: 'GET', path })(language);
      expect([reply.status(), await reply.text()]).toEqual([status, sentence]);
    }
  }
  await nobody.close();
});

test('a body that is no JSON, has another form or is too large is refused in a sentence', async () => {
  const context = strangers.student;
  const save = `${attempts}/${others.attemptId}/responses/1`;
  const post = (body: unknown) => send(context, { method: 'POST', path: attempts, body });
  await expectProblem(post('{"type":'), 400, 'body-not-json');
  await expectProblem(post({ type: 'practice' }), 400, 'body-invalid');
  await expectProblem(post({ type: 'practice', language: 'en', count: 51 }), 400, 'body-invalid');
  const nowhere = { type: 'practice', language: 'en', moduleId: 'no-such-module' };
  await expectProblem(post(nowhere), 404, 'no-questions');
  const negative = { answer: null, sequence: -1, elapsed: 0, confirm: false };
  const put = (body: unknown) => send(context, { method: 'PUT', path: save, body });
  await expectProblem(put(negative), 400, 'body-invalid');

  const large = Buffer.alloc(10 * 1024 * 1024, 'a');
  await expectProblem(put(large), 413, 'body-too-large');
  for (const path of ['/sign-up', '/preferences', '/api/auth/callback/credentials'])
    await expectProblem(
      send(context, { method: 'POST', path, body: large }),
      413,
      'body-too-large',
    );
  // Without a length that is told beforehand.
  const pour = (language: Language) => {
    const poured = {
      method: 'PUT',
      headers: { 'accept-language': language },
      body: new Blob([large]).stream(),
      duplex: 'half',
    };
    return fetch(product.url + save, poured);
  };
  await expectProblem(pour, 413, 'body-too-large');
});

test('another site cannot send anything in somebody’s name', async () => {
  const context = strangers.student;
  const headers = { origin: 'https://elsewhere.example' };
  for (const path of [attempts, '/sign-up', '/preferences', '/classes']) {
    const sent = { method: 'POST', path, headers, body: { locale: 'zh-CN' } };
    await expectProblem(send(context, sent), 403, 'other-origin');
  }
  expect((await context.cookies()).find(({ name }) => name === 'locale')).toBeUndefined();
});

test.each([
  ['DELETE', attempts],
  ['POST', '/api/health'],
  ['GET', '/preferences'],
  ['PATCH', `${attempts}/no-id`],
])('%s %s is no method of this address', async (method, path) => {
  const reply = await send(strangers.student, { method, path })('en');
  expect(reply.status()).toBe(405);
});

test('a wrong form says what is wrong and keeps what was typed, with script and without', async () => {
  for (const language of languages) {
    const t = wordsOf(language);
    for (const javaScriptEnabled of [true, false]) {
      const context = await openContext(browser, language, { javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${product.url}/sign-up`);
      await page.getByLabel(t('account.field.name'), { exact: true }).fill('owner');
      await page.getByLabel(t('account.field.displayName'), { exact: true }).fill('王工');
      await page.getByLabel(t('account.field.password'), { exact: true }).fill('short');
      await page.getByRole('button', { name: t('account.signUp.submit') }).click();
      await expectText(page, t('errors.password-too-short'));
      expect(await page.getByLabel(t('account.field.name'), { exact: true }).inputValue()).toBe(
        'owner',
      );
      await page.getByLabel(t('account.field.password'), { exact: true }).fill('long enough words');
      await page.getByRole('button', { name: t('account.signUp.submit') }).click();
      await expectText(page, t('errors.name-taken'));
      const shown = page.getByLabel(t('account.field.displayName'), { exact: true });
      expect(await shown.inputValue()).toBe('王工');
      await context.close();
    }
  }
});

test('a broken content file is named with its line, and what was imported before stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jiangxue-content-'));
  try {
    await cp(join(root, 'content'), join(folder, 'content'), { recursive: true });
    const file = join(folder, 'content/modules/01-three-spirits.yaml');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const line = lines.findIndex((text) => text.startsWith('title:')) + 1;
    expect(line).toBeGreaterThan(0);
    lines[line - 1] = 'title: { en: 5 }';
    await writeFile(file, lines.join('\n'));
    const { code, output } = await importContent(folder);
    expect(code).toBe(1);
    expect(output).toContain(`content/modules/01-three-spirits.yaml:${line} `);
    expect(output).toContain('Nothing was imported');
    const reply = await fetch(`${product.url}/library/modules/three-spirits`);
    expect(reply.status).toBe(200);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** What `npm start` runs, on the content of another folder. */
async function importContent(folder: string): Promise<{ code: number; output: string }> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = join(root, 'scripts/import-content.ts');
  const environment = {
    ...process.env,
    DATABASE_URL: await databaseUrl(product),
    TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=react-server', '--import', tsx, script],
      { cwd: folder, env: environment },
      (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, output: `${out}${err}` }),
    );
  });
}
