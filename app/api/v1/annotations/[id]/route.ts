import { z } from 'zod';
import { handler, receive, reply } from '@/app/api/http';
import { problem } from '@/app/api/problem';
import { AnnotationRequestSchema } from '@/core/content';
import { success } from '@/core/result';
import { removeAnnotation, saveAnnotation } from '@/server/annotations';
import { currentLearner, ensureLearner } from '@/server/auth';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Keeps a highlight under the id that the browser chose; who has no account becomes a guest. */
export const PUT = handler(async (request, { params }: Context) => {
  const body = await receive(request, AnnotationRequestSchema);
  if (!body.ok) return problem(body.code);
  const [{ id }, learner] = [await params, await ensureLearner()];
  if (!learner.ok) return problem(learner.code);
  return reply(await saveAnnotation(learner.value, id, body.value, new Date()));
});

/** Removes a highlight; doing it again is no failure. */
export const DELETE = handler(async (request, { params }: Context) => {
  const body = await receive(request, z.object({}));
  if (!body.ok) return problem(body.code);
  const [{ id }, learner] = [await params, await currentLearner()];
  if (learner) await removeAnnotation(learner, id);
  return reply(success(null));
});
