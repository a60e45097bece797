import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { codesOf, describeInterface } from '@/app/api/v1/document';
import { operations } from '@/app/api/v1/operations';
import type { AssignmentDraft } from '@/core/assignments';
import { AttemptStateSchema } from '@/core/assignments';
import { readEnvironment } from '@/server/env';
import { importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import {
  afterClosing,
  asShown,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';
import { root, sources } from '@/tests/sources';
import { contractClient } from './contract/client';
import { besideNext, browser, throughNext } from './contract/transports';

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => browser.set.set(name, value),
    delete: (name: string) => browser.set.delete(name),
  }),
}));

const { db, pool } = await import('@/server/db');
const { joinClass } = await import('@/server/classes');
const { saveAnnotation } = await import('@/server/annotations');

const routes = sources
  .map(({ path }) => path)
  .filter((path) => /^app\/api\/v1\/.*route\.ts$/.test(path));
const next = throughNext(routes);
const beside = await besideNext(next);
afterAll(beside.stop);
beforeAll(importFixtureBank);

const attempts = '/api/v1/attempts';
const [start, show] = [`POST ${attempts}`, `GET ${attempts}/{id}`];
const put = `PUT ${attempts}/{id}/responses/{position}`;
const report = `POST ${attempts}/{id}/responses/{position}/report`;
const [submit, review] = [`POST ${attempts}/{id}/submission`, `GET ${attempts}/{id}/review`];
const [keep, remove] = ['PUT /api/v1/annotations/{id}', 'DELETE /api/v1/annotations/{id}'];
const [reading, search] = ['PUT /api/v1/reading', 'GET /api/v1/search'];
const openapi = 'GET /api/v1/openapi.json';
const nobody = '00000000-0000-4000-8000-000000000000';
const hour = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * hour);

describe('the document', () => {
  it('has every route on disk, and no other', async () => {
    const onDisk = await Promise.all(
      routes.map(async (file) => {
        const module: object = await import(join(root, file));
        const path = file.replace(/^app/, '').replace('/route.ts', '');
        const named = path.replace(/\[(\w+)\]/g, '{$1}');
        return Object.keys(module).map((method) => `${method} ${named}`);
      }),
    );
    const told = operations.map(({ method, path }) => `${method} ${path}`);
    expect(told.toSorted()).toEqual(onDisk.flat().toSorted());
    expect(told.length).toBeGreaterThan(8);
  });

  it('refers to nothing that is not in it, and names every operation once', () => {
    const document = describeInterface();
    const text = JSON.stringify(document);
    const { schemas } = z
      .object({ schemas: z.record(z.string(), z.unknown()) })
      .parse(document.components);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, name = ''] of references) expect(schemas).toHaveProperty(name);
    expect(text.match(/"\$ref"/g)).toHaveLength(references.length);
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(operations.length);
  });

  it('is not sent again to whoever has it', async () => {
    const sent = { method: 'GET', path: '/api/v1/openapi.json' };
    const first = await next(sent);
    const etag = first.headers.get('etag') ?? '';
    expect(JSON.parse(first.text)).toEqual(describeInterface());
    const again = await next({ ...sent, headers: { 'if-none-match': `W/${etag}, "x"` } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await next({ ...sent, headers: { 'if-none-match': '"old"' } })).status).toBe(200);
  });
});

describe.each([
  ['Next', next],
  ['the server beside Next', beside.send],
] as const)('every reply of %s', (name, send) => {
  const { ask, seen } = contractClient(send);
  const everyCode = operations.flatMap((operation) =>
    ['ok', ...codesOf(operation)].map((code) => `${operation.method} ${operation.path} ${code}`),
  );
  let cookies: Record<string, string> = {};
  let student: Awaited<ReturnType<typeof newPerson>>;
  let classroom: Awaited<ReturnType<typeof newClassroom>>;

  beforeAll(async () => {
    student = await newPerson(`contract ${name}`, 'student', new Date());
    classroom = await newClassroom(`contract ${name}`, 0);
    unwrap(await joinClass(student, classroom.joinCode, new Date()));
    const { NEXTAUTH_SECRET: secret } = readEnvironment();
    cookies = { jx_session: await encode({ token: { sid: student.sessionId }, secret }) };
  });

  beforeEach(() => db.$executeRaw`DELETE FROM rate_limit`);

  const assign = (change: Partial<AssignmentDraft> = {}, now = new Date()) => {
    const open = { opensAt: fromNow(-1), dueAt: fromNow(1), ...change };
    return newAssignment(classroom, open, now);
  };
  const begin = async (body: object) => {
    const { code, value } = await ask({ operation: start, cookies, body });
    expect(code).toBe('ok');
    return AttemptStateSchema.parse(value).id;
  };
  const take = (assignmentId: string) =>
    begin({ type: 'assignment', assignmentId, language: 'en' });
  const practise = () => begin({ type: 'practice', language: 'en' });
  const given = async (id: string, right = true) => ({
    answer: await asShown(id, 1, right ? rightAnswer : wrongAnswer),
    ...{ sequence: right ? 1 : 2, elapsed: 1_000, confirm: false, page: 'a' },
  });
  const codeOf = async (request: Parameters<typeof ask>[0]) =>
    (await ask({ cookies, ...request })).code;

  it('to a start', async () => {
    const practice = { type: 'practice', language: 'en' };
    const guest = await ask({ operation: start, body: practice });
    expect(guest.code).toBe('ok');
    expect(guest.set.get('jx_guest')).toMatch(/^[\w-]{43}$/);
    await db.$executeRaw`UPDATE rate_limit SET points = 1000000`;
    expect((await ask({ operation: start, body: practice })).code).toBe('too-many-guests');
    const unknown = { ...practice, conceptIds: ['nothing'] };
    expect(await codeOf({ operation: start, body: unknown })).toBe('no-questions');
    const at = (assignmentId: string) => ({ type: 'assignment', assignmentId, language: 'zh-CN' });
    const stranger = await ask({ operation: start, body: at(nobody) });
    expect(stranger.code).toBe('sign-in-required');
    expect(await codeOf({ operation: start, body: at(nobody) })).toBe('assignment-not-found');
    const later = await assign({ opensAt: fromNow(1), dueAt: fromNow(2) });
    expect(await codeOf({ operation: start, body: at(later) })).toBe('assignment-not-open');
    const past = { opensAt: fromNow(-3), dueAt: fromNow(-1) };
    const over = await assign(past, fromNow(-2));
    expect(await codeOf({ operation: start, body: at(over) })).toBe('assignment-closed');
    const agreeing = await assign({ policy: { honour: 'I work alone.' } });
    expect(await codeOf({ operation: start, body: at(agreeing) })).toBe('honour-not-agreed');
    const agreed = { ...at(agreeing), honoured: true };
    const honest = await begin(agreed);
    expect(await codeOf({ operation: submit, params: { id: honest }, body: {} })).toBe('ok');
    const again = { ...practice, assignmentId: agreeing };
    expect(await codeOf({ operation: start, body: again })).toBe('practice-not-open');
    expect(await codeOf({ operation: start, body: { ...again, assignmentId: over } })).toBe('ok');
    const once = await assign();
    const id = await take(once);
    expect(await codeOf({ operation: submit, params: { id }, body: {} })).toBe('ok');
    expect(await codeOf({ operation: start, body: at(once) })).toBe('no-attempts-left');
  });

  it('to an answer', async () => {
    const id = await practise();
    const body = await given(id);
    const save = (change: object, position = 1, to = id) =>
      codeOf({ operation: put, params: { id: to, position }, body: { ...body, ...change } });
    expect(await save({})).toBe('ok');
    expect(await save({}, 1, nobody)).toBe('attempt-not-found');
    expect(await save({}, 1, 'x')).toBe('attempt-not-found');
    expect(await save({}, 77)).toBe('question-not-found');
    const other = { kind: 'numeric', text: '1' };
    expect(await save({ answer: other, sequence: 3 })).toBe('answer-does-not-fit');
    expect(await save({ answer: null, sequence: 3, confirm: true })).toBe('nothing-answered');
    expect(await save({ sequence: 3, confirm: true })).toBe('ok');
    expect(await save({ ...(await given(id, false)), sequence: 4 })).toBe('answer-final');
    const anonymous = await ask({ operation: put, params: { id, position: 1 }, body });
    expect(anonymous.code).toBe('attempt-not-found');
    const late = await take(await assign());
    const more = { ...(await given(late)), sequence: 9 };
    await db.attempt.update({ where: { id: late }, data: { deadlineAt: fromNow(-1) } });
    expect(await save(more, 1, late)).toBe('attempt-closed');
    expect(await save(more, 1, late)).toBe('attempt-submitted');
    // Half a character, and what no text holds.
    for (const text of ['\ud800', 'a\0b'])
      expect(await save({ answer: { kind: 'short-answer', text } })).toBe('body-invalid');
  });

  it('to an answer that another page has overtaken says so', async () => {
    const id = await practise();
    const save = async (change: object) => {
      const body = { ...(await given(id)), ...change };
      return (await ask({ operation: put, params: { id, position: 1 }, body, cookies })).value;
    };
    const time = { deadlineAt: null, graceUntil: null, serverTime: expect.any(String) };
    const unmarked = { answered: false, tries: 0, earned: null, feedback: null };
    const alone = { superseded: false, elsewhere: false, ...time, ...unmarked };
    expect(await save({ sequence: 5 })).toEqual({ ...alone, savedSequence: 5 });
    expect(await save({ sequence: 5 })).toEqual({ ...alone, savedSequence: 5 });
    const { answer } = await given(id, false);
    const overtaken = { ...alone, savedSequence: 5, superseded: true, elsewhere: true };
    expect(await save({ sequence: 4, answer, page: 'b' })).toEqual(overtaken);
    expect(await save({ sequence: 5, answer, page: 'b' })).toEqual(overtaken);
    const together = { ...alone, elsewhere: true };
    expect(await save({ sequence: 6, answer, page: 'b' })).toEqual({
      ...together,
      savedSequence: 6,
    });
    expect(await save({ sequence: 7, page: 'a' })).toEqual({ ...together, savedSequence: 7 });
    expect(await save({ sequence: 8, page: 'a' })).toEqual({ ...alone, savedSequence: 8 });
  });

  it('to an answer that its policy does not take', async () => {
    const save = async (id: string, position: number, change: object = {}) => {
      const answer = await asShown(id, position, rightAnswer);
      const body = { ...(await given(id)), answer, ...change };
      return codeOf({ operation: put, params: { id, position }, body });
    };
    const forward = await take(await assign({ policy: { navigation: 'forward' } }));
    expect(await save(forward, 1)).toBe('ok');
    expect(await save(forward, 2, { answer: null })).toBe('ok');
    expect(await save(forward, 1, { answer: null, sequence: 2 })).toBe('question-passed');
    const over = { deadlineAt: fromNow(-1), graceUntil: fromNow(1) };
    const graced = await take(await assign({ policy: { overtime: 'grace' } }));
    await db.attempt.update({ where: { id: graced }, data: over });
    expect(await save(graced, 1)).toBe('time-is-over');
    await db.attempt.update({ where: { id: graced }, data: { graceUntil: fromNow(-1) } });
    expect(await save(graced, 1)).toBe('attempt-abandoned');
    const shown = await codeOf({ operation: review, params: { id: graced } });
    expect(shown).toBe('attempt-abandoned');
    expect(await codeOf({ operation: submit, params: { id: graced }, body: {} })).toBe('ok');
  });

  it('to a submission, a state and a review', async () => {
    const id = await take(await assign({ policy: { review: afterClosing } }));
    for (const operation of [show, submit, review]) {
      const body = operation === submit ? {} : undefined;
      const ask = (to: string) => codeOf({ operation, params: { id: to }, body });
      expect(await ask(nobody)).toBe('attempt-not-found');
    }
    expect(await codeOf({ operation: show, params: { id } })).toBe('ok');
    expect(await codeOf({ operation: review, params: { id } })).toBe('attempt-open');
    expect(await codeOf({ operation: submit, params: { id }, body: {} })).toBe('ok');
    expect(await codeOf({ operation: submit, params: { id }, body: {} })).toBe('ok');
    expect(await codeOf({ operation: review, params: { id } })).toBe('review-not-released');
    const shown = await take(await assign());
    expect(await codeOf({ operation: submit, params: { id: shown }, body: {} })).toBe('ok');
    expect(await codeOf({ operation: review, params: { id: shown } })).toBe('ok');
  });

  it('to a report', async () => {
    const id = await practise();
    const tell = (note: string, params: object = {}) =>
      codeOf({ operation: report, params: { id, position: 1, ...params }, body: { note } });
    expect(await tell('The key is wrong.')).toBe('ok');
    expect(await tell(' ')).toBe('note-missing');
    expect(await tell('x'.repeat(1_001))).toBe('note-too-long');
    expect(await tell('x', { id: nobody })).toBe('attempt-not-found');
    expect(await tell('x', { position: 99 })).toBe('question-not-found');
    await db.$executeRaw`UPDATE rate_limit SET points = 1000000`;
    expect(await tell('x')).toBe('too-many-reports');
  });

  it('to highlights, places and searches', async () => {
    const passage = await db.passage.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const { id: passageId, documentId } = passage;
    const mark = { documentId, passageId, start: 0, quote: passage.text.slice(0, 4) };
    const body = { ...mark, prefix: '', suffix: '', colour: 'apricot' as const, note: '' };
    const place = { operation: keep, params: { id: crypto.randomUUID() }, body };
    expect(await codeOf(place)).toBe('ok');
    expect(await codeOf({ ...place, params: { id: 'x' } })).toBe('annotation-not-found');
    expect((await ask(place)).code).toBe('annotation-not-found');
    await db.$executeRaw`UPDATE rate_limit SET points = 1000000`;
    expect((await ask(place)).code).toBe('too-many-guests');
    const kept = await db.annotation.findFirstOrThrow({ where: { personId: student.id } });
    await db.annotation.createMany({
      data: Array.from({ length: 5_000 }, () => ({ ...kept, id: crypto.randomUUID() })),
    });
    const another = { ...place, params: { id: crypto.randomUUID() } };
    expect(await codeOf(another)).toBe('too-many-annotations');
    await db.annotation.deleteMany({ where: { id: { not: kept.id } } });
    expect(unwrap(await saveAnnotation(student, kept.id, body, new Date())).id).toBe(kept.id);
    const gone = { operation: remove, params: { id: kept.id }, body: {} };
    expect(await codeOf(gone)).toBe('ok');

    const module = await db.studyModule.findFirstOrThrow();
    const read = (change: object) =>
      codeOf({ operation: reading, body: { documentId, passageId, ...change } });
    expect(await read({})).toBe('ok');
    expect(await read({ documentId: 'x' })).toBe('unknown-document');
    expect(await read({ passageId: 'x' })).toBe('unknown-passage');
    const inModule = { documentId: undefined, moduleId: 'x', read: [] };
    expect(await read(inModule)).toBe('unknown-module');
    expect(await read({ ...inModule, moduleId: module.id, passageId: 'x' })).toBe(
      'unknown-passage',
    );
    const found = await ask({ operation: search, query: '?q=%E5%8A%B3%E5%8A%A8', cookies });
    expect(found.code).toBe('ok');
    expect(JSON.stringify(found.value)).toContain('劳动');
    expect(await codeOf({ operation: openapi })).toBe('ok');
  });

  it('to a body that cannot be taken', async () => {
    for (const { method, path, request } of operations) {
      if (!request) continue;
      const params = { id: nobody, position: 1 };
      const send = (body: unknown, headers = {}) =>
        codeOf({ operation: `${method} ${path}`, params, body, headers });
      expect(await send({}, { origin: 'https://evil.test' })).toBe('other-origin');
      expect(await send('"x'.repeat(40_000))).toBe('body-too-large');
      expect(await send('{')).toBe('body-not-json');
      expect(await send('[1]')).toBe('body-invalid');
    }
  });

  it('while the database is away', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const place = { documentId: 'x', passageId: 'x' };
    const bodies = new Map<string, object>([
      [start, { type: 'practice', language: 'en' }],
      [put, { answer: null, sequence: 1, elapsed: 1, confirm: false }],
      [report, { note: 'x' }],
      [submit, {}],
      [keep, { ...place, start: 0, quote: 'x', prefix: '', suffix: '', colour: 'bean', note: '' }],
      [remove, {}],
      [reading, place],
    ]);
    vi.spyOn(pool, 'query').mockImplementation(() => Promise.reject(new Error('away')));
    vi.spyOn(pool, 'connect').mockImplementation(() => Promise.reject(new Error('away')));
    for (const { method, path } of operations) {
      const operation = `${method} ${path}`;
      if (operation === openapi) continue;
      const asked = { operation, params: { id: nobody, position: 1 }, query: '?q=x' };
      expect(await codeOf({ ...asked, body: bodies.get(operation) })).toBe('server-trouble');
    }
    expect(log).toHaveBeenCalledTimes(operations.length - 1);
    for (const [line] of log.mock.calls) expect(line).toMatch(/failed:$/);
  });

  it('has been seen: all that the document tells', () => {
    const untold = everyCode.filter((code) => !seen.has(code));
    // It asks nobody.
    expect(untold).toEqual([`${openapi} server-trouble`]);
  });
});
