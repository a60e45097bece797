import { handler, receive, reply } from '@/app/api/http';
import { problem } from '@/app/api/problem';
import { success } from '@/core/result';
import { currentLearner } from '@/server/auth';
import { ReadingPlaceSchema, saveReading } from '@/server/reading';

/** Keeps the reading position. Nobody becomes a guest by reading: without a learner nothing is kept. */
export const PUT = handler(async (request) => {
  const body = await receive(request, ReadingPlaceSchema);
  if (!body.ok) return problem(body.code);
  const learner = await currentLearner();
  return reply(learner ? await saveReading(learner, body.value, new Date()) : success(null));
});
