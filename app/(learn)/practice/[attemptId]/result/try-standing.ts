import type { AttemptReview } from '@/core/assignments';

type Item = Pick<
  AttemptReview['items'][number],
  'tries' | 'earned' | 'points' | 'certainty' | 'changes' | 'dropped' | 'feedback'
>;

/** What is to be said of several tries: which one was right and what it left, or that none was. */
export type TryStanding =
  | { readonly type: 'right'; readonly share: number | null }
  | { readonly type: 'partly' | 'wrong' | 'untold' };

/**
 * Where an answer stands after more than one try; null after one. The share of the points that was left is told
 * where nothing else is in them: no certainty and no change of marks.
 */
export function tryStanding({ tries, feedback, ...item }: Item): TryStanding | null {
  if (tries <= 1) return null;
  const verdict = feedback?.grade.verdict;
  if (item.dropped || item.changes.length > 0 || verdict === undefined) return { type: 'untold' };
  if (verdict !== 'correct') return { type: verdict === 'partial' ? 'partly' : 'wrong' };
  const plain = item.certainty === null && item.earned !== null && item.points > 0;
  return { type: 'right', share: plain ? (item.earned ?? 0) / item.points : null };
}
