'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormOutcome } from '@/components/teach/action-form';
import { setAccommodations } from '@/server/accommodations';
import { currentPerson } from '@/server/auth';
import { outcomeOf } from './outcome';
import { numberOf, textOf, textsOf } from './teach/assignments/_form/numbers';

/** Sets what the people who are ticked need. */
export async function submitNeeds(before: FormOutcome, form: FormData): Promise<FormOutcome> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/teach');
  const needs = {
    timeFactor: numberOf(textOf(form, 'timeFactor')),
    ...{ untimed: form.has('untimed'), readAloud: form.has('readAloud') },
    largerText: form.has('largerText'),
  };
  const done = await setAccommodations(person, textsOf(form, 'personIds'), needs, new Date());
  if (done.ok) refresh();
  return outcomeOf(before, done);
}
