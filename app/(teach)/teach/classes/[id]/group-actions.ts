'use server';

import { redirect } from 'next/navigation';
import type { FormOutcome } from '@/components/teach/action-form';
import { currentPerson } from '@/server/auth';
import { removeGroup, saveGroup } from '@/server/groups';
import { outcomeOf } from '../../../outcome';
import { textOf, textsOf } from '../../assignments/_form/numbers';

/** Makes a group or changes it, or says what is wrong. */
export async function submitGroup(
  classId: string,
  groupId: string | null,
  before: FormOutcome,
  form: FormData,
): Promise<FormOutcome> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/classes/${classId}`);
  const group = { name: textOf(form, 'name'), memberIds: textsOf(form, 'memberIds') };
  const done = await saveGroup(person, classId, groupId, group);
  if (!done.ok) return outcomeOf(before, done);
  redirect(`/teach/classes/${classId}?show=groups#groups`);
}

/** Removes a group. What is gone already needs no removing. */
export async function submitGroupRemoval(classId: string, groupId: string): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/classes/${classId}`);
  await removeGroup(person, classId, groupId);
  redirect(`/teach/classes/${classId}?show=groups#groups`);
}
