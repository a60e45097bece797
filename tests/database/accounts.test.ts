import { verify } from '@node-rs/argon2';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { saveResponse, startPractice } from '@/server/attempts';
import { callerAddress } from '@/server/auth/address';
import { admitGuest, createGuest, findGuest } from '@/server/auth/guests';
import { withinLimit } from '@/server/auth/limits';
import { hashPassword, verifyPassword } from '@/server/auth/passwords';
import { endSession, endSessions, findSession } from '@/server/auth/sessions';
import { openSession, replacePassword } from '@/server/auth/sign-in';
import { createAccount } from '@/server/auth/sign-up';
import { db } from '@/server/db';
import { importFixtureBank, rightAnswer } from '@/tests/fixtures/bank';
import { asShown, minutes, morning, newPerson, unwrap } from '@/tests/fixtures/classroom';

// Every hash is really computed; the test sees with what cost.
vi.mock('@node-rs/argon2', { spy: true });

beforeAll(importFixtureBank);

const caller = { address: 'direct', guestSecret: null };
const account = (name: string) => ({
  ...{ name, displayName: '', password: 'a decent phrase' },
  role: 'student' as const,
});

async function guestWithAnswer(now: Date, seed: string) {
  const { learner, secret } = await createGuest(now);
  const practice = { type: 'practice', language: 'en' } as const;
  const state = unwrap(await startPractice(learner, practice, now, seed));
  const input = {
    answer: await asShown(state.id, 1, rightAnswer),
    ...{ sequence: 1, elapsed: 1_000, confirm: true, day: '2026-11-20' },
  };
  unwrap(await saveResponse(learner, state.id, 1, input, 'en', now));
  return { learner, secret, attemptId: state.id };
}

describe('the first account', () => {
  it('is the administrator, and only one is, however many sign up at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        createAccount(account(`first ${index}`), caller, morning),
      ),
    );
    expect(made.filter((result) => unwrap(result).administrator)).toHaveLength(1);
    expect(await db.person.count({ where: { role: 'administrator' } })).toBe(1);
    expect(await db.person.count({ where: { role: 'student' } })).toBe(7);
  });
});

describe('signing up', () => {
  it('tells what is wrong with name or password', async () => {
    const codes = await Promise.all(
      [
        { name: 'x' },
        { name: 'x'.repeat(65) },
        { name: 'a\u200Bb' },
        { password: 'short' },
        { password: 'x'.repeat(201) },
        { password: 'Password123' },
      ].map(async (change) => {
        const result = await createAccount({ ...account('wrong'), ...change }, caller, morning);
        return result.ok ? 'made' : result.code;
      }),
    );
    expect(codes).toEqual([
      'name-too-short',
      'name-too-long',
      'name-has-forbidden-characters',
      'password-too-short',
      'password-too-long',
      'password-too-common',
    ]);
  });

  it('takes a name once, however it is written and however many want it', async () => {
    const wanted = ['Ｌin Xiao', 'lin xiao', 'LIN XIAO', ' Lin  Xiao '];
    const made = await Promise.all(
      wanted.map((name) => createAccount(account(name), caller, morning)),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.filter((result) => !result.ok && result.code === 'name-taken')).toHaveLength(3);
  });

  it('cannot make an administrator', async () => {
    expect((await newPerson('modest teacher', 'teacher')).role).toBe('teacher');
  });

  it('stores argon2id with the parameters that were decided', async () => {
    await newPerson('hashed');
    const { passwordHash } = await db.person.findUniqueOrThrow({ where: { signInKey: 'hashed' } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('a guest', () => {
  it('becomes the account, with all progress', async () => {
    const { learner, secret, attemptId } = await guestWithAnswer(morning, 'guest');
    const made = unwrap(
      await createAccount(account('was a guest'), { ...caller, guestSecret: secret }, minutes(1)),
    );
    expect(made.personId).toBe(learner.id);
    expect(await db.attempt.count({ where: { id: attemptId, personId: made.personId } })).toBe(1);
    expect(await findGuest(secret, minutes(2))).toBeNull();
    expect(await findSession(made.sessionId, minutes(2))).toMatchObject({ role: 'student' });
  });

  it('who signs in brings answers along, counted together with those of the account', async () => {
    const before = await guestWithAnswer(morning, 'same');
    const account = await newPerson('returning');
    await db.$transaction([
      db.attempt.updateMany({
        where: { personId: before.learner.id },
        data: { personId: account.id },
      }),
      db.response.updateMany({
        where: { personId: before.learner.id },
        data: { personId: account.id },
      }),
    ]);
    const { learner, secret } = await guestWithAnswer(minutes(5), 'same');
    const signedIn = unwrap(
      await openSession(
        { name: 'Returning', password: 'correct horse returning' },
        { ...caller, guestSecret: secret },
        minutes(6),
      ),
    );
    expect(signedIn.personId).toBe(account.id);
    expect(await db.person.count({ where: { id: learner.id } })).toBe(0);
    expect(await db.response.count({ where: { personId: account.id } })).toBe(2);
    expect(await db.dayActivity.findMany({ where: { personId: account.id } })).toMatchObject([
      { answers: 2, earned: 2 },
    ]);
    const [memory] = await db.memory.findMany({ where: { personId: account.id } });
    expect(memory?.card).toMatchObject({ reps: 2 });
  });

  it('is stored without the secret of its cookie', async () => {
    const { learner, secret } = await createGuest(morning);
    const [session] = await db.session.findMany({ where: { personId: learner.id } });
    expect(session?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(session)).not.toContain(secret);
    expect(await findGuest(`${secret}x`, morning)).toBeNull();
  });

  it('is not made for an address that has made too many', async () => {
    const address = '192.0.2.40';
    unwrap(await admitGuest(address, morning));
    for (let turn = 1; turn < 600; turn += 1)
      expect(await withinLimit('guest-address', address)).toBe(true);
    const before = await db.person.count();
    expect(await admitGuest(address, morning)).toEqual({ ok: false, code: 'too-many-guests' });
    expect(await db.person.count()).toBe(before);
    unwrap(await admitGuest('192.0.2.41', morning));
    unwrap(await admitGuest('direct', morning));
  });
});

describe('signing in', () => {
  it('gives the same answer to an unknown name, a wrong password and a disabled account', async () => {
    const person = await newPerson('disabled');
    await db.person.update({ where: { id: person.id }, data: { disabledAt: morning } });
    await newPerson('known');
    const attempts = [
      { name: 'nobody at all', password: 'whatever it is' },
      { name: 'known', password: 'wrong password' },
      { name: 'disabled', password: 'correct horse disabled' },
      { name: 'x', password: '' },
    ];
    for (const typed of attempts)
      expect(await openSession(typed, caller, morning)).toEqual({
        ok: false,
        code: 'sign-in-refused',
      });
    expect(await findSession(person.sessionId, morning)).toBeNull();
  });

  it('does the work of a hash for an unknown name too', async () => {
    const stored = await hashPassword('a decent phrase');
    vi.mocked(verify).mockClear();
    expect(await verifyPassword(stored, 'wrong')).toBe(false);
    expect(await verifyPassword(null, 'wrong')).toBe(false);
    const costs = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4));
    expect(costs).toHaveLength(2);
    expect(costs[1]).toEqual(costs[0]);
    expect(costs[0]).toContain('m=19456,t=2,p=1');
  });

  it('is limited per account, for names that exist and names that do not', async () => {
    await newPerson('guessed');
    for (const name of ['guessed', 'never seen']) {
      for (let turn = 0; turn < 10; turn += 1)
        expect(
          await openSession({ name, password: `guess ${turn}` }, caller, morning),
        ).toMatchObject({
          code: 'sign-in-refused',
        });
      const right = { name, password: 'correct horse guessed' };
      expect(await openSession(right, caller, morning)).toMatchObject({
        code: 'too-many-attempts',
      });
    }
  });

  it('is limited per address, across accounts; success is not counted', async () => {
    const from = { address: '192.0.2.7', guestSecret: null };
    await newPerson('address');
    const right = { name: 'address', password: 'correct horse address' };
    for (let turn = 0; turn < 3; turn += 1) unwrap(await openSession(right, from, morning));
    for (let turn = 0; turn < 99; turn += 1)
      expect(await withinLimit('sign-in-address', from.address)).toBe(true);
    const guess = { name: 'spray', password: 'x' };
    expect(await openSession(guess, from, morning)).toMatchObject({ code: 'sign-in-refused' });
    expect(await openSession(right, from, morning)).toMatchObject({ code: 'too-many-attempts' });
    unwrap(await openSession(right, { ...from, address: '192.0.2.8' }, morning));
  });

  it('believes a forwarded address only behind a trusted proxy, and of it the last part', () => {
    const headers = new Headers({ 'x-forwarded-for': '203.0.113.9, 192.0.2.1' });
    expect(callerAddress(headers, undefined)).toBe('direct');
    expect(callerAddress(headers, '0')).toBe('direct');
    expect(callerAddress(headers, '1')).toBe('192.0.2.1');
    expect(callerAddress(new Headers(), '1')).toBe('direct');
  });
});

describe('a session', () => {
  it('ends with sign-out', async () => {
    const person = await newPerson('leaving');
    expect(await findSession(person.sessionId, minutes(1))).toMatchObject({ id: person.id });
    await endSession(person.sessionId, minutes(2));
    expect(await findSession(person.sessionId, minutes(3))).toBeNull();
  });

  it('ends after 30 days without use, and after 90 days in any case', async () => {
    const days = (count: number) => minutes(count * 24 * 60);
    const idle = await newPerson('idle');
    expect(await findSession(idle.sessionId, days(29))).not.toBeNull();
    expect(await findSession(idle.sessionId, days(58))).not.toBeNull();
    expect(await findSession(idle.sessionId, days(88.5))).toBeNull();
    const busy = await newPerson('busy');
    for (let day = 20; day < 90; day += 20)
      expect(await findSession(busy.sessionId, days(day))).not.toBeNull();
    expect(await findSession(busy.sessionId, days(90))).toBeNull();
  });

  it('ends everywhere else when the password changes', async () => {
    const person = await newPerson('changing');
    const typed = { name: 'changing', password: 'correct horse changing' };
    const { sessionId } = unwrap(await openSession(typed, caller, minutes(1)));
    const next = 'another good phrase';
    const wrong = await replacePassword(person, { current: 'no', next }, minutes(2));
    expect(wrong).toEqual({ ok: false, code: 'wrong-password' });
    const change = { current: typed.password, next };
    expect(unwrap(await replacePassword(person, change, minutes(2)))).toEqual({ endedSessions: 1 });
    expect(await findSession(person.sessionId, minutes(3))).not.toBeNull();
    expect(await findSession(sessionId, minutes(3))).toBeNull();
    expect(await openSession(typed, caller, minutes(3))).toMatchObject({ code: 'sign-in-refused' });
    unwrap(await openSession({ ...typed, password: next }, caller, minutes(3)));
    expect(await endSessions(person.id, minutes(4))).toBe(2);
  });
});
