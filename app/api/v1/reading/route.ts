import { handler, receive, reply } from '@/app/api/http';
import { problem } from '@/app/api/problem';
import { PlaceSchema } from '@/app/api/v1/bodies';
import { success } from '@/core/result';
import { currentLearner } from '@/server/auth';
import { saveDocumentPlace, saveReading } from '@/server/reading';

/** Keeps the reading position. Nobody becomes a guest by reading: without a learner nothing is kept. */
export const PUT = handler(async (request) => {
  const body = await receive(request, PlaceSchema);
  if (!body.ok) return problem(body.code);
  const [learner, place, now] = [await currentLearner(), body.value, new Date()];
  if (!learner) return reply(success(null));
  if ('documentId' in place) return reply(await saveDocumentPlace(learner, place, now));
  return reply(await saveReading(learner, place, now));
});
