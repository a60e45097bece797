import { handler, reply } from '@/app/api/http';
import { requestLanguage } from '@/app/api/problem';
import { success } from '@/core/result';
import { currentLearner } from '@/server/auth';
import { suggestNames } from '@/server/search';

/** Names for what has been typed so far into the field of the search: `?q=`. */
export const GET = handler(async (request) => {
  const typed = new URL(request.url).searchParams.get('q') ?? '';
  const [learner, language] = await Promise.all([currentLearner(), requestLanguage()]);
  return reply(success({ suggestions: await suggestNames(learner, typed, language) }));
});
