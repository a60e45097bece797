import 'server-only';
import { db } from './db';

const fewest = 5;

/** Milliseconds that a learner takes for one question on average; null before there are five answers. */
export async function paceOf(personId: string): Promise<number | null> {
  const { _sum } = await db.dayActivity.aggregate({
    where: { personId },
    _sum: { answers: true, elapsed: true },
  });
  const answers = _sum.answers ?? 0;
  return answers < fewest ? null : (_sum.elapsed ?? 0) / answers;
}
