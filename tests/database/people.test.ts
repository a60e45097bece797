import { describe, expect, it } from 'vitest';
import { findSession } from '@/server/auth/sessions';
import { openSession } from '@/server/auth/sign-in';
import { db } from '@/server/db';
import { changeAccess, changeRole, listPeople } from '@/server/people';
import { minutes, morning, newPerson, unwrap } from '@/tests/fixtures/classroom';

const administrator = newPerson('first of all');

const caller = { address: 'direct', guestSecret: null };

describe('the list of people', () => {
  it('is for the administrator alone', async () => {
    await administrator;
    const teacher = await newPerson('a teacher', 'teacher');
    const refused = { ok: false, code: 'not-administrator' };
    expect(await listPeople(teacher, '', 0)).toEqual(refused);
    expect(await changeRole(teacher, teacher.id, 'student')).toEqual(refused);
    expect(await changeAccess(teacher, (await administrator).id, 'disabled', morning)).toEqual(
      refused,
    );
  });

  it('leaves guests out and finds people by a part of a name', async () => {
    const asker = await administrator;
    await db.person.create({ data: {} });
    const person = await newPerson('林晓 Xiao');
    const { people, total } = unwrap(await listPeople(asker, 'xia', 0));
    expect(people).toMatchObject([{ id: person.id, role: 'student', disabledAt: null }]);
    expect(total).toBe(1);
    expect(
      unwrap(await listPeople(asker, '', 0)).people.every(({ signInName }) => signInName),
    ).toBe(true);
    expect(JSON.stringify(unwrap(await listPeople(asker, '', 0)))).not.toContain('argon2');
  });
});

describe('an account', () => {
  it('is ended everywhere when it is disabled, and comes back with everything', async () => {
    const [asker, person] = [await administrator, await newPerson('in and out')];
    unwrap(await changeAccess(asker, person.id, 'disabled', minutes(1)));
    expect(await findSession(person.sessionId, minutes(2))).toBeNull();
    const typed = { name: 'in and out', password: 'correct horse in and out' };
    expect(await openSession(typed, caller, minutes(2))).toEqual({
      ok: false,
      code: 'sign-in-refused',
    });
    unwrap(await changeAccess(asker, person.id, 'enabled', minutes(3)));
    expect(await findSession(person.sessionId, minutes(4))).toBeNull();
    expect((await openSession(typed, caller, minutes(4))).ok).toBe(true);
  });

  it('becomes a teacher at its next request', async () => {
    const [asker, person] = [await administrator, await newPerson('to teach')];
    unwrap(await changeRole(asker, person.id, 'teacher'));
    expect(await findSession(person.sessionId, minutes(1))).toMatchObject({ role: 'teacher' });
  });

  it('of an administrator can be neither disabled nor demoted, nor can the own one', async () => {
    const asker = await administrator;
    const other = await newPerson('second in charge');
    await db.person.update({ where: { id: other.id }, data: { role: 'administrator' } });
    expect(await changeRole(asker, other.id, 'student')).toEqual({
      ok: false,
      code: 'administrator',
    });
    expect(await changeAccess(asker, asker.id, 'disabled', morning)).toEqual({
      ok: false,
      code: 'own-account',
    });
    for (const id of ['none', '01a1f8ad-cf24-76c2-9385-d15159d8c371'])
      expect(await changeRole(asker, id, 'teacher')).toEqual({ ok: false, code: 'unknown-person' });
  });
});
