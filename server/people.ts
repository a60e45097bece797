import 'server-only';
import { failure, type Result, success } from '@/core/result';
import type { Role } from '@/prisma/generated/client';
import { type Accommodation, pickNeeds } from './accommodations/needs';
import type { SignedInPerson } from './auth/identity';
import { endSessions } from './auth/sessions';
import { db } from './db';
import { inTransaction, isRowId } from './transaction';

/** An account as the administrator sees it. */
export interface Account {
  readonly id: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly role: Exclude<Role, 'guest'>;
  readonly demonstration: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** Null where nothing is set. */
  readonly accommodation: Accommodation | null;
}

export type PeopleCode = 'not-administrator' | 'unknown-person' | 'own-account' | 'administrator';

/** How many accounts one page of the list holds. */
export const peoplePerPage = 50;

/** How many graded answers a person has. */
export function countAnswers(personId: string): Promise<number> {
  return db.response.count({ where: { personId } });
}

/** Accounts, newest first, that have `words` in a name; `peoplePerPage` of them from `offset` on. */
export async function listPeople(
  asker: SignedInPerson,
  words: string,
  offset: number,
): Promise<Result<{ total: number; people: Account[] }, 'not-administrator'>> {
  if (asker.role !== 'administrator') return failure('not-administrator');
  const contains = { contains: words.trim(), mode: 'insensitive' as const };
  const where = {
    role: { not: 'guest' as const },
    ...(words.trim() && { OR: [{ displayName: contains }, { signInName: contains }] }),
  };
  const [total, rows] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      include: { accommodation: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: offset,
      take: peoplePerPage,
    }),
  ]);
  const people = rows.flatMap(({ role, signInName, ...row }): Account[] =>
    role === 'guest' || signInName === null ? [] : [pickAccount({ ...row, role, signInName })],
  );
  return success({ total, people });
}

/** Makes a student a teacher, or the other way round. */
export async function changeRole(
  asker: SignedInPerson,
  personId: string,
  role: 'student' | 'teacher',
): Promise<Result<null, PeopleCode>> {
  const found = await findOther(asker, personId);
  if (!found.ok) return found;
  await db.person.update({ where: { id: personId }, data: { role } });
  return success(null);
}

/** Disables an account, which ends all of its sessions, or lets it in again. Its answers are kept. */
export async function changeAccess(
  asker: SignedInPerson,
  personId: string,
  access: 'disabled' | 'enabled',
  now: Date,
): Promise<Result<null, PeopleCode>> {
  const found = await findOther(asker, personId);
  if (!found.ok) return found;
  await inTransaction(async (tx) => {
    const disabledAt = access === 'disabled' ? now : null;
    await tx.person.update({ where: { id: personId }, data: { disabledAt } });
    if (disabledAt) await endSessions(personId, now, { tx });
  });
  return success(null);
}

/** Nobody may lock out an administrator, least of all the own account: there might be no other. */
async function findOther(
  asker: SignedInPerson,
  personId: string,
): Promise<Result<null, PeopleCode>> {
  if (asker.role !== 'administrator') return failure('not-administrator');
  if (personId === asker.id) return failure('own-account');
  const person = isRowId(personId)
    ? await db.person.findUnique({ where: { id: personId }, select: { role: true } })
    : null;
  if (!person || person.role === 'guest') return failure('unknown-person');
  return person.role === 'administrator' ? failure('administrator') : success(null);
}

function pickAccount(row: Account): Account {
  const { id, displayName, signInName, role, demonstration, createdAt, disabledAt } = row;
  const accommodation = row.accommodation && pickNeeds(row.accommodation);
  return { id, displayName, signInName, role, demonstration, createdAt, disabledAt, accommodation };
}
