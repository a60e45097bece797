import 'server-only';
import type { DraftCode } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { inTransaction } from '../transaction';
import { faultOf } from './create';
import { draftOf } from './draft-of';
import { findTaught } from './find-taught';
import { type ContentCode, resolveSections } from './resolve-sections';

export type PublishCode = DraftCode | ContentCode | 'assignment-not-found';

/** Gives a draft to its class as it stands, if it is whole. */
export async function publishAssignment(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  now: Date,
): Promise<Result<null, PublishCode>> {
  return inTransaction(async (tx) => {
    const row = await findTaught(person, assignmentId, tx);
    if (!row) return failure('assignment-not-found');
    const draft = draftOf(row);
    const problem = faultOf(draft, now, 'given');
    if (problem) return failure(problem);
    const kept = new Map(row.questions.map(({ questionId, version }) => [questionId, version]));
    const content = await resolveSections(tx, person.id, draft.sections, kept);
    if (!content.ok) return content;
    const publishedAt = row.publishedAt ?? now;
    await tx.assignment.update({ where: { id: row.id }, data: { publishedAt } });
    return success(null);
  });
}
