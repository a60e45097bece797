import { handler, reply } from '@/app/api/http';
import { problem } from '@/app/api/problem';
import { findingNotes } from '@/i18n/finding-notes';
import { currentPerson } from '@/server/auth';
import { readProgress, wakeJobs } from '@/server/documents';

/** Where the work on a document is; asking keeps it going, should the server have started anew. */
export const GET = handler<{ params: Promise<{ id: string }> }>(async (_, { params }) => {
  const person = await currentPerson();
  if (!person) return problem('sign-in-required');
  const found = await readProgress(person, (await params).id);
  if (found.ok) wakeJobs(findingNotes);
  return reply(found);
});
