'use server';

import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { PracticeRequestSchema } from '@/core/assignments';
import { startPractice } from '@/server/attempts';
import { ensureLearner } from '@/server/auth';

const nothing = '/library?nothing=1';
const crowded = '/library?crowded=1';

/**
 * Starts practice over what the form names (`module`, `passage`, `concept`, `question`, `assignment`, `count`;
 * nothing means everything, what is due first) and goes to the player. A visitor becomes a guest.
 */
export async function practise(form: FormData): Promise<void> {
  const ids = (name: string) => {
    const values = form.getAll(name).slice(0, 200);
    return values.length > 0 ? values : undefined;
  };
  const questionIds = ids('question')?.slice(0, 50);
  const request = PracticeRequestSchema.safeParse({
    type: 'practice',
    moduleId: form.get('module') ?? undefined,
    passageIds: ids('passage'),
    conceptIds: ids('concept'),
    assignmentId: form.get('assignment') ?? undefined,
    questionIds,
    count: questionIds?.length ?? (Number(form.get('count')) || undefined),
    language: await getLocale(),
  });
  if (!request.success) redirect(nothing);
  const learner = await ensureLearner();
  if (!learner.ok) redirect(crowded);
  const started = await startPractice(learner.value, request.data, new Date());
  redirect(started.ok ? `/practice/${started.value.id}` : nothing);
}
