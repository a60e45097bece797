import 'server-only';
import type { OptionOrder } from '@/core/content';
import { pool } from '../db';
import { isRowId } from '../transaction';
import type { QuestionReference } from './question-bank';

/** One question of an attempt, as it was fixed when the attempt started. */
interface ItemLayout extends QuestionReference {
  readonly order: OptionOrder;
}

/** What never changes in an attempt: no owner, no answers, no status. */
export interface AttemptLayout {
  readonly feedback: 'immediate' | 'deferred';
  /** By position. */
  readonly items: ReadonlyMap<number, ItemLayout>;
}

// About 6 kB each at 20 questions; the oldest make room.
const layouts = new Map<string, AttemptLayout>();
const mostKept = 4_000;

/** Keeps the layout of an attempt that was just read anyway, for the answers that will follow. */
export function rememberLayout(attempt: {
  readonly id: string;
  readonly feedback: string;
  readonly items: readonly (ItemLayout & { readonly position: number })[];
}): AttemptLayout {
  const layout: AttemptLayout = {
    feedback: attempt.feedback === 'immediate' ? 'immediate' : 'deferred',
    items: new Map(
      attempt.items.map(({ position, questionId, version, order }) => [
        position,
        { questionId, version, order },
      ]),
    ),
  };
  layouts.set(attempt.id, layout);
  for (const id of layouts.keys()) {
    if (layouts.size <= mostKept) break;
    layouts.delete(id);
  }
  return layout;
}

interface LayoutRow extends QuestionReference {
  readonly feedback: string;
  readonly position: number;
  readonly order: string[];
}

/**
 * The layout of an attempt, mostly without asking the database; null if there is no such attempt.
 * Whose it is has not been asked: nothing of it may be told before somebody did.
 */
export async function findLayout(attemptId: string): Promise<AttemptLayout | null> {
  const known = layouts.get(attemptId);
  if (known) return known;
  if (!isRowId(attemptId)) return null;
  const { rows } = await pool.query<LayoutRow>({
    name: 'attempt layout',
    text: `SELECT attempt.feedback, item.position, item.question_id AS "questionId", item.version,
             item."order"
           FROM attempt JOIN attempt_item AS item ON item.attempt_id = attempt.id
           WHERE attempt.id = $1::uuid`,
    values: [attemptId],
  });
  const [first] = rows;
  return first ? rememberLayout({ id: attemptId, feedback: first.feedback, items: rows }) : null;
}
