import 'server-only';
import { failure, type Result, success } from '@/core/result';
import { canTeach, type SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { isRowId } from '../transaction';

/** How the drafts of one rule fared in review. */
export interface RuleRow {
  readonly rule: string;
  readonly made: number;
  readonly waiting: number;
  /** As they were made. */
  readonly accepted: number;
  /** Accepted after a person changed them. */
  readonly edited: number;
  readonly merged: number;
  readonly rejected: number;
  /** Reason → how many, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** How drafts fared in review, per rule: of one document of the teacher, or for null of all. */
export async function reportRules(
  person: SignedInPerson,
  uploadId: string | null,
): Promise<Result<RuleRow[], 'not-a-teacher'>> {
  if (!canTeach(person)) return failure('not-a-teacher');
  if (uploadId !== null && !isRowId(uploadId)) return success([]);
  const groups = await db.draft.groupBy({
    by: ['rule', 'state', 'edited', 'reason'],
    where: {
      upload: { ownerId: person.id, removedAt: null },
      ...(uploadId !== null && { uploadId }),
    },
    _count: true,
  });
  const rules = [...new Set(groups.map(({ rule }) => rule))].sort();
  return success(
    rules.map((rule) => {
      const own = groups.filter((group) => group.rule === rule);
      const count = (fits: (group: (typeof own)[number]) => boolean): number =>
        own.filter(fits).reduce((sum, { _count }) => sum + _count, 0);
      const reasons = new Map<string, number>();
      for (const { state, reason, _count } of own)
        if (state === 'rejected')
          reasons.set(reason ?? 'other', (reasons.get(reason ?? 'other') ?? 0) + _count);
      return {
        rule,
        made: count(() => true),
        waiting: count(({ state }) => state === 'waiting'),
        accepted: count(({ state, edited }) => state === 'accepted' && !edited),
        edited: count(({ state, edited }) => state === 'accepted' && edited),
        merged: count(({ state }) => state === 'merged'),
        rejected: count(({ state }) => state === 'rejected'),
        reasons: [...reasons]
          .map(([reason, number]) => ({ reason, count: number }))
          .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
      };
    }),
  );
}
