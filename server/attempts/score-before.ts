import 'server-only';
import { type Answer, AnswerSchema, type Question } from '@/core/content';
import { hasFullCredit, type ScoredItem, scoreItems } from '@/core/grading';
import type { Database } from '../transaction';
import type { AttemptRecord, ItemRecord } from './attempt-record';
import { markAnswers } from './mark-answers';
import { questionOfReference } from './question-bank';

/**
 * What an attempt would have earned had no marks been changed; null where none was. The first mark of an
 * answer that waited for one is no change.
 */
export async function scoreBefore(
  tx: Database,
  attempt: AttemptRecord,
  questions: ReadonlyMap<string, Question>,
): Promise<{ earned: number; possible: number } | null> {
  if (attempt.status !== 'submitted' || attempt.items.every(({ changes }) => changes.length === 0))
    return null;
  const answers = await readAnswers(tx, attempt.id);
  let changed = false;
  const items = attempt.items.map((item): ScoredItem => {
    if (item.changes.length === 0) return scored(item);
    const question = questionOfReference(item, questions);
    const before = markAnswers(attempt, question, answers.get(item.position) ?? [], []);
    if (before.earned === null) return scored(item);
    changed = true;
    const { earned, answered, dropped } = before;
    return { points: item.points, certainty: item.certainty, earned, answered, dropped };
  });
  const byCertainty = attempt.assignment?.policy.certainty ?? false;
  return changed ? scoreItems(items, byCertainty, attempt.lateShare) : null;
}

function scored({ points, certainty, earned, answer, dropped, changes }: ItemRecord): ScoredItem {
  const [answered, full] = [answer !== null, hasFullCredit(changes)];
  return { points, certainty, earned, answered, dropped, full };
}

async function readAnswers(
  tx: Database,
  attemptId: string,
): Promise<ReadonlyMap<number, (Answer | null)[]>> {
  const rows = await tx.response.findMany({
    where: { attemptId },
    orderBy: [{ position: 'asc' }, { try: 'asc' }],
    select: { position: true, answer: true },
  });
  const byPosition = new Map<number, (Answer | null)[]>();
  for (const { position, answer } of rows) {
    const known = byPosition.get(position) ?? [];
    byPosition.set(position, [...known, answer === null ? null : AnswerSchema.parse(answer)]);
  }
  return byPosition;
}
