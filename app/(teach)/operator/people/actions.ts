'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Result } from '@/core/result';
import { currentPerson } from '@/server/auth';
import { changeAccess, changeRole, type PeopleCode } from '@/server/people';

const page = '/operator/people';

const RoleSchema = z.object({ personId: z.string(), role: z.enum(['student', 'teacher']) });

const AccessSchema = z.object({ personId: z.string(), access: z.enum(['disabled', 'enabled']) });

/** Makes a student a teacher, or the other way round. */
export async function submitRole(form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=${page}`);
  const { personId, role } = RoleSchema.parse(Object.fromEntries(form));
  show(await changeRole(person, personId, role));
}

/** Disables an account, or lets it in again. */
export async function submitAccess(form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=${page}`);
  const { personId, access } = AccessSchema.parse(Object.fromEntries(form));
  show(await changeAccess(person, personId, access, new Date()));
}

function show(done: Result<null, PeopleCode>): void {
  if (!done.ok) redirect(`${page}?refused=${done.code}`);
  refresh();
}
