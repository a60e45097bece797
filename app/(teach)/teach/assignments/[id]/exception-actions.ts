'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormOutcome } from '@/components/teach/action-form';
import { failure } from '@/core/result';
import { removeException, saveExceptions } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { outcomeOf } from '../../../outcome';
import { parseException } from './parse-exception';

/** Gives students and groups an exception, or says what is wrong. */
export async function submitException(
  id: string,
  before: FormOutcome,
  form: FormData,
): Promise<FormOutcome> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}`);
  const { targets, terms } = parseException(form);
  if (!terms) return outcomeOf(before, failure('moment-unreadable'));
  const done = await saveExceptions(person, id, targets, terms, new Date());
  if (done.ok) refresh();
  return outcomeOf(before, done);
}

/** Takes an exception back. What is gone already needs no removing. */
export async function submitExceptionRemoval(id: string, exceptionId: string): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}`);
  await removeException(person, id, exceptionId);
  redirect(`/teach/assignments/${id}?show=exceptions#exceptions`);
}
