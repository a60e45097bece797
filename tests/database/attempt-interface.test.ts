import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AttemptReviewSchema, AttemptStateSchema, SavedResponseSchema } from '@/core/assignments';
import { canary, importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import {
  afterClosing,
  asShown,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

const browser = { cookies: new Map<string, string>(), headers: new Headers() };

// What Next gives to handlers: one browser at a time.
vi.mock('next/headers', () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => browser.cookies.set(name, value),
    delete: (name: string) => browser.cookies.delete(name),
  }),
}));

const attempts = await import('@/app/api/v1/attempts/route');
const attempt = await import('@/app/api/v1/attempts/[id]/route');
const response = await import('@/app/api/v1/attempts/[id]/responses/[position]/route');
const submission = await import('@/app/api/v1/attempts/[id]/submission/route');
const review = await import('@/app/api/v1/attempts/[id]/review/route');
const auth = await import('@/server/auth');
const { readAttempt, reviewAttempt } = await import('@/server/attempts');
const { listAssignmentsFor } = await import('@/server/assignments');
const { joinClass, listJoinedClasses } = await import('@/server/classes');
const { findMistakes, progressOf } = await import('@/server/progress');

const site = 'http://jiangxue.test';

function request(method: string, body?: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${site}/api/v1/attempts`, {
    method,
    headers: { host: 'jiangxue.test', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const practice = { type: 'practice', language: 'en' };

async function startPractice() {
  const reply = await attempts.POST(request('POST', practice), at({}));
  expect(reply.status).toBe(201);
  return AttemptStateSchema.parse(await reply.json());
}

async function put(id: string, position: number, body: unknown, headers = {}) {
  const context = at({ id, position: String(position) });
  return response.PUT(request('PUT', body, headers), context);
}

async function answered(id: string, position: number, right: boolean, confirm = true) {
  const answer = await asShown(id, position, right ? rightAnswer : wrongAnswer);
  return { answer, sequence: 1, elapsed: 1234.5, confirm, flagged: false, day: '2026-11-20' };
}

beforeAll(importFixtureBank);

beforeEach(() => {
  browser.cookies.clear();
  browser.headers = new Headers();
});

describe('a stranger', () => {
  it('becomes a guest on starting practice, and goes through it to the review', async () => {
    const state = await startPractice();
    expect([...browser.cookies.keys()]).toEqual(['jx_guest']);
    const saved = await put(state.id, 1, await answered(state.id, 1, true));
    expect(saved.status).toBe(200);
    expect(saved.headers.get('cache-control')).toBe('no-store');
    const stored = SavedResponseSchema.parse(await saved.json());
    expect(stored.feedback?.grade.earned).toBe(1);
    const resumed = await attempt.GET(request('GET'), at({ id: state.id }));
    expect(AttemptStateSchema.parse(await resumed.json()).items[0]?.answered).toBe(true);
    const done = await submission.POST(
      request('POST', { day: '2026-11-20' }),
      at({ id: state.id }),
    );
    expect(AttemptStateSchema.parse(await done.json())).toMatchObject({ earned: 1, possible: 10 });
    const again = await submission.POST(request('POST'), at({ id: state.id }));
    expect(again.status).toBe(200);
    const seen = await review.GET(request('GET'), at({ id: state.id }));
    expect(AttemptReviewSchema.parse(await seen.json()).items).toHaveLength(10);
  });

  it('must sign in for an assignment, and finds nobody’s attempt', async () => {
    const body = { type: 'assignment', assignmentId: 'x', language: 'en' };
    const reply = await attempts.POST(request('POST', body), at({}));
    expect(reply.status).toBe(401);
    expect(browser.cookies.size).toBe(0);
    const other = await attempt.GET(request('GET'), at({ id: 'x' }));
    expect(other.status).toBe(404);
  });
});

describe('a problem', () => {
  it('is a document with a sentence in the language of the person', async () => {
    browser.headers = new Headers({ 'accept-language': 'zh-CN' });
    const reply = await attempt.GET(request('GET'), at({ id: 'x' }));
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await reply.json()).toEqual({
      type: 'about:blank',
      title: '没有这次作答，或者它不属于你。',
      status: 404,
      code: 'attempt-not-found',
      detail: '没有这次作答，或者它不属于你。',
    });
  });

  it('comes for a body that is too large, with or without a stated length, or not to be read', async () => {
    const state = await startPractice();
    const big = JSON.stringify({ answer: 'x'.repeat(10_000_000) });
    expect((await put(state.id, 1, big)).status).toBe(413);
    expect((await put(state.id, 1, '{}', { 'content-length': '99999999' })).status).toBe(413);
    expect((await put(state.id, 1, '{')).status).toBe(400);
    expect((await put(state.id, 1, '{"__proto__":{"answer":1}}')).status).toBe(400);
    expect((await put(state.id, 1, ['x'])).status).toBe(400);
    const negative = { ...(await answered(state.id, 1, true)), sequence: -1 };
    expect((await put(state.id, 1, negative)).status).toBe(400);
    expect((await put(state.id, 77, await answered(state.id, 1, true))).status).toBe(404);
    const current = await attempt.GET(request('GET'), at({ id: state.id }));
    expect(AttemptStateSchema.parse(await current.json()).items[0]?.sequence).toBe(0);
  });

  it('comes for a request from another site', async () => {
    for (const headers of [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' },
    ]) {
      const reply = await attempts.POST(request('POST', practice, headers), at({}));
      expect(reply.status).toBe(403);
    }
    const own = await attempts.POST(request('POST', practice, { origin: site }), at({}));
    expect(own.status).toBe(201);
  });

  it('comes with 503 and no detail when something breaks', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = {
      get params(): Promise<{ id: string }> {
        throw new Error('secret detail');
      },
    };
    await startPractice();
    const reply = await attempt.GET(request('GET'), broken);
    expect(reply.status).toBe(503);
    expect(await reply.text()).not.toContain('secret detail');
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('the token of next-auth', () => {
  it('carries a session until it is signed out, also when the cookie is kept', async () => {
    const input = { name: 'token', displayName: 'Token', password: 'correct horse token' };
    const made = await auth.signUp({ ...input, role: 'student' }, new Date());
    expect(made.ok).toBe(true);
    expect([...browser.cookies.keys()]).toEqual(['jx_session']);
    expect(await auth.currentPerson()).toMatchObject({ displayName: 'Token' });
    const kept = browser.cookies.get('jx_session') ?? '';
    await auth.signOut(new Date());
    expect(browser.cookies.size).toBe(0);
    browser.cookies.set('jx_session', kept);
    expect(await auth.currentPerson()).toBeNull();
    browser.cookies.set('jx_session', 'forged');
    expect(await auth.currentPerson()).toBeNull();
    browser.cookies.clear();
    expect(
      await auth.signIn({ name: 'TOKEN', password: input.password }, new Date()),
    ).toMatchObject({ ok: true });
    expect(await auth.currentLearner()).toMatchObject({ displayName: 'Token' });
    const before = browser.cookies.get('jx_session') ?? '';
    await auth.signIn({ name: 'token', password: input.password }, new Date());
    expect(await auth.currentPerson()).not.toBeNull();
    browser.cookies.set('jx_session', before);
    expect(await auth.currentPerson()).toBeNull();
  });
});

describe('the canary', () => {
  it('is in nothing that a learner gets before release, and in what comes after it', async () => {
    const hour = 3_600_000;
    const now = new Date();
    const due = new Date(now.getTime() + hour);
    const classroom = await newClassroom('canary', 0);
    const questionIds = Array.from(
      { length: 40 },
      (_, index) => `fixture-${String(index).padStart(2, '0')}`,
    );
    const assignmentId = await newAssignment(
      classroom,
      {
        sections: [{ questionIds }],
        opensAt: new Date(now.getTime() - hour),
        dueAt: due,
        policy: { review: afterClosing },
      },
      now,
    );
    await newPerson('canary student', 'student', now);
    const typed = { name: 'canary student', password: 'correct horse canary student' };
    expect(await auth.signIn(typed, now)).toMatchObject({ ok: true });
    const person = await auth.currentPerson();
    if (!person) throw new Error('not signed in');
    unwrap(await joinClass(person, classroom.joinCode, now));

    const seen: string[] = [];
    const look = async (reply: Response) => {
      const text = await reply.text();
      seen.push(text);
      return text;
    };
    const lookAtLists = async () => {
      seen.push(JSON.stringify(await listAssignmentsFor(person, now)));
      seen.push(JSON.stringify(await listJoinedClasses(person)));
      seen.push(JSON.stringify(await findMistakes(person.id, 'en', now)));
      const { spirits: _, ...figures } = await progressOf(person.id, now, '2026-11-20');
      seen.push(JSON.stringify(figures));
    };
    const body = { type: 'assignment', assignmentId, language: 'en' };
    const started = await look(await attempts.POST(request('POST', body), at({})));
    const state = AttemptStateSchema.parse(JSON.parse(started));
    expect(state.items).toHaveLength(40);
    for (const { position } of state.items)
      await look(await put(state.id, position, await answered(state.id, position, position > 20)));
    await look(await attempt.GET(request('GET'), at({ id: state.id })));
    await look(await review.GET(request('GET'), at({ id: state.id })));
    // All questions are withheld from practice, which would give them away.
    expect((await attempts.POST(request('POST', practice), at({}))).status).toBe(404);
    await lookAtLists();
    await look(await submission.POST(request('POST', {}), at({ id: state.id })));
    await look(await attempt.GET(request('GET'), at({ id: state.id })));
    await look(await review.GET(request('GET'), at({ id: state.id })));
    await lookAtLists();
    expect(seen).toHaveLength(1 + 40 + 2 + 4 + 3 + 4);
    for (const text of seen) {
      expect(text).not.toContain(canary);
      expect(text).not.toMatch(/"(right|wrong)-|rationale|"reason"|"key"|"evidence"/);
    }

    expect(
      (await progressOf(person.id, now, state.startedAt.slice(0, 10))).today.earned,
    ).toBeNull();
    expect((await progressOf(person.id, due, state.startedAt.slice(0, 10))).today.earned).toBe(0.5);
    const released = [
      JSON.stringify(unwrap(await readAttempt(person, state.id, 'en', due))),
      JSON.stringify(unwrap(await reviewAttempt(person, state.id, 'en', due))),
      JSON.stringify(await findMistakes(person.id, 'en', due)),
    ];
    for (const text of released) expect(text).toContain(`${canary} rationale`);
    expect(await findMistakes(person.id, 'en', due)).toHaveLength(20);
  });
});
