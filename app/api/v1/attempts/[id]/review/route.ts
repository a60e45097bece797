import { handler, reply } from '@/app/api/http';
import { problem, requestLanguage } from '@/app/api/problem';
import { reviewAttempt } from '@/server/attempts';
import { currentLearner } from '@/server/auth';

interface Context {
  readonly params: Promise<{ id: string }>;
}

export const GET = handler<Context>(async (_request, { params }) => {
  const learner = await currentLearner();
  if (!learner) return problem('attempt-not-found');
  const { id } = await params;
  return reply(await reviewAttempt(learner, id, await requestLanguage(), new Date()));
});
