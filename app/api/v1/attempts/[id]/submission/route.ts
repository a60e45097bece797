import { handler, receive, reply } from '@/app/api/http';
import { problem, requestLanguage } from '@/app/api/problem';
import { SubmissionRequestSchema } from '@/core/assignments';
import { submitAttempt } from '@/server/attempts';
import { currentLearner } from '@/server/auth';

interface Context {
  readonly params: Promise<{ id: string }>;
}

export const POST = handler<Context>(async (request, { params }) => {
  const body = await receive(request, SubmissionRequestSchema);
  if (!body.ok) return problem(body.code);
  const learner = await currentLearner();
  if (!learner) return problem('attempt-not-found');
  const { id } = await params;
  return reply(await submitAttempt(learner, id, body.value, await requestLanguage(), new Date()));
});
