import 'server-only';
import { type Call, parseBody, replyTo } from '@/app/api/call';
import { problemReply } from '@/app/api/problem';
import {
  ResponseRequestSchema,
  StartRequestSchema,
  SubmissionRequestSchema,
} from '@/core/assignments';
import { success } from '@/core/result';
import {
  readAttempt,
  reviewAttempt,
  saveAtOnce,
  saveResponse,
  startAssignment,
  startPractice,
  submitAtOnce,
  submitAttempt,
} from '@/server/attempts';
import { admitLearner, callerAddress, credentialsOf, findLearner } from '@/server/auth';

/** `POST /api/v1/attempts` */
export const startAttempt: Call = async (asked) => {
  const body = await parseBody(asked, StartRequestSchema);
  if (!body.ok) return problemReply(asked.language, body.code);
  const [credentials, now] = [credentialsOf(asked.cookie), new Date()];
  if (body.value.type === 'practice') {
    const admitted = await admitLearner(credentials, callerAddress(asked.headers), now);
    if (!admitted.ok) return problemReply(asked.language, admitted.code);
    const { learner, secret } = admitted.value;
    return { ...replyTo(asked, await startPractice(learner, body.value, now), 201), guest: secret };
  }
  const learner = await findLearner(credentials, now);
  if (!learner) return problemReply(asked.language, 'sign-in-required');
  return replyTo(asked, await startAssignment(learner, body.value, now), 201);
};

/** `GET /api/v1/attempts/{id}` */
export const showAttempt: Call = async (asked) => {
  const learner = await findLearner(credentialsOf(asked.cookie), new Date());
  if (!learner) return problemReply(asked.language, 'attempt-not-found');
  const { id = '' } = asked.params;
  return replyTo(asked, await readAttempt(learner, id, asked.language, new Date()));
};

/** `PUT /api/v1/attempts/{id}/responses/{position}` */
export const putResponse: Call = async (asked) => {
  const body = await parseBody(asked, ResponseRequestSchema);
  if (!body.ok) return problemReply(asked.language, body.code);
  const [credentials, now] = [credentialsOf(asked.cookie), new Date()];
  const { id = '', position } = asked.params;
  const saved = await saveAtOnce(credentials, id, Number(position), body.value, now);
  if (saved) return replyTo(asked, success(saved));
  const learner = await findLearner(credentials, now);
  if (!learner) return problemReply(asked.language, 'attempt-not-found');
  const { language } = asked;
  return replyTo(
    asked,
    await saveResponse(learner, id, Number(position), body.value, language, now),
  );
};

/** `POST /api/v1/attempts/{id}/submission` */
export const submit: Call = async (asked) => {
  const body = await parseBody(asked, SubmissionRequestSchema);
  if (!body.ok) return problemReply(asked.language, body.code);
  const [credentials, now] = [credentialsOf(asked.cookie), new Date()];
  const { id = '' } = asked.params;
  const submitted = await submitAtOnce(credentials, id, body.value, asked.language, now);
  if (submitted) return replyTo(asked, success(submitted));
  const learner = await findLearner(credentials, now);
  if (!learner) return problemReply(asked.language, 'attempt-not-found');
  return replyTo(asked, await submitAttempt(learner, id, body.value, asked.language, now));
};

/** `GET /api/v1/attempts/{id}/review` */
export const showReview: Call = async (asked) => {
  const learner = await findLearner(credentialsOf(asked.cookie), new Date());
  if (!learner) return problemReply(asked.language, 'attempt-not-found');
  const { id = '' } = asked.params;
  return replyTo(asked, await reviewAttempt(learner, id, asked.language, new Date()));
};
