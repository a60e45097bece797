import { handler, receive, reply } from '@/app/api/http';
import { problem } from '@/app/api/problem';
import { ReportRequestSchema } from '@/core/assignments';
import { currentLearner } from '@/server/auth';
import { reportProblem } from '@/server/problem-reports';

interface Context {
  readonly params: Promise<{ id: string; position: string }>;
}

/** Takes what a learner finds wrong with a question of the attempt. */
export const POST = handler<Context>(async (request, { params }) => {
  const body = await receive(request, ReportRequestSchema);
  if (!body.ok) return problem(body.code);
  const [{ id, position }, learner] = [await params, await currentLearner()];
  if (!learner) return problem('attempt-not-found');
  const place = { attemptId: id, position: Number(position) };
  return reply(await reportProblem(learner, place, body.value.note, new Date()));
});
