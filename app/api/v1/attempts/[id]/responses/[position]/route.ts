import { handler, receive, reply } from '@/app/api/http';
import { problem, requestLanguage } from '@/app/api/problem';
import { ResponseRequestSchema } from '@/core/assignments';
import { saveResponse } from '@/server/attempts';
import { currentLearner } from '@/server/auth';

interface Context {
  readonly params: Promise<{ id: string; position: string }>;
}

export const PUT = handler<Context>(async (request, { params }) => {
  const body = await receive(request, ResponseRequestSchema);
  if (!body.ok) return problem(body.code);
  const learner = await currentLearner();
  if (!learner) return problem('attempt-not-found');
  const { id, position } = await params;
  const language = await requestLanguage();
  return reply(await saveResponse(learner, id, Number(position), body.value, language, new Date()));
});
