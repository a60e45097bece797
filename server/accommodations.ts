import 'server-only';
import { timeFactors } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { type Accommodation, noNeeds, pickNeeds } from './accommodations/needs';
import { refreshDeadlines } from './attempts';
import type { SignedInPerson } from './auth/identity';
import { db } from './db';
import { type Database, inTransaction, isRowId } from './transaction';

export type { Accommodation } from './accommodations/needs';

export type AccommodationCode = 'nobody-chosen' | 'unknown-person' | 'time-factor-wrong';

/**
 * Sets what students need, in the place of what was set before: for students of classes that the person
 * teaches, and for everybody by an administrator. Attempts that are open get their time at once.
 */
export async function setAccommodations(
  asker: Pick<SignedInPerson, 'id' | 'role'>,
  personIds: readonly string[],
  needs: Accommodation,
  now: Date,
): Promise<Result<null, AccommodationCode>> {
  const ids = [...new Set(personIds)].sort();
  if (ids.length === 0) return failure('nobody-chosen');
  if (!timeFactors.some((factor) => factor === needs.timeFactor))
    return failure('time-factor-wrong');
  return inTransaction(async (tx) => {
    if (!(await maySet(tx, asker, ids))) return failure('unknown-person');
    await store(tx, ids, needs, asker.id, now);
    await refreshDeadlines(tx, { personIds: ids });
    return success(null);
  });
}

/** Switches larger text and reading aloud for oneself; time is for a teacher to give. */
export async function setOwnComforts(
  person: Pick<SignedInPerson, 'id'>,
  comforts: Pick<Accommodation, 'readAloud' | 'largerText'>,
  now: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    const known = await tx.accommodation.findUnique({ where: { personId: person.id } });
    const { timeFactor, untimed } = known ?? noNeeds;
    const needs = { timeFactor, untimed, ...comforts };
    await store(tx, [person.id], needs, known ? known.setById : person.id, now);
  });
}

/** What a person needs. */
export async function readAccommodation(
  person: Pick<SignedInPerson, 'id'>,
): Promise<Accommodation> {
  const row = await db.accommodation.findUnique({ where: { personId: person.id } });
  return row ? pickNeeds(row) : noNeeds;
}

async function maySet(
  tx: Database,
  asker: Pick<SignedInPerson, 'id' | 'role'>,
  ids: readonly string[],
): Promise<boolean> {
  if (!ids.every(isRowId)) return false;
  const taught = { members: { some: { personId: asker.id, role: 'teacher' as const } } };
  const found = await tx.person.count({
    where: {
      ...{ id: { in: [...ids] }, role: { not: 'guest' } },
      ...(asker.role !== 'administrator' && {
        memberships: { some: { role: 'student', class: taught } },
      }),
    },
  });
  return found === ids.length;
}

async function store(
  tx: Database,
  ids: readonly string[],
  { timeFactor, untimed, readAloud, largerText }: Accommodation,
  setById: string | null,
  setAt: Date,
): Promise<void> {
  if (timeFactor === 1 && !untimed && !readAloud && !largerText) {
    await tx.accommodation.deleteMany({ where: { personId: { in: [...ids] } } });
    return;
  }
  const data = { timeFactor, untimed, readAloud, largerText, setById, setAt };
  for (const personId of ids)
    await tx.accommodation.upsert({
      where: { personId },
      create: { personId, ...data },
      update: data,
    });
}
