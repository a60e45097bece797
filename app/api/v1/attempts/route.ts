import { handler, receive, reply } from '@/app/api/http';
import { problem } from '@/app/api/problem';
import { StartRequestSchema } from '@/core/assignments';
import { startAssignment, startPractice } from '@/server/attempts';
import { currentLearner, ensureLearner } from '@/server/auth';

export const POST = handler(async (request) => {
  const body = await receive(request, StartRequestSchema);
  if (!body.ok) return problem(body.code);
  const now = new Date();
  if (body.value.type === 'practice') {
    const guest = await ensureLearner();
    if (!guest.ok) return problem(guest.code);
    return reply(await startPractice(guest.value, body.value, now), 201);
  }
  const learner = await currentLearner();
  if (!learner) return problem('sign-in-required');
  return reply(await startAssignment(learner, body.value, now), 201);
});
