import 'server-only';
import { type Mastery, updateMastery } from '@/core/progress';
import { failure, type Result, success } from '@/core/result';
import type { Learner } from './auth';
import { db } from './db';
import { isRowId } from './transaction';

/** What one attempt did to one concept; values from 0 to 1. */
export interface ConceptChange {
  readonly conceptId: string;
  /** Null where nothing had been answered before. */
  readonly before: number | null;
  readonly after: number;
}

/** What an attempt changed for the learner. */
export interface AttemptOutcome {
  readonly concepts: readonly ConceptChange[];
  /** When each question of the attempt comes back, the earliest first. */
  readonly comingBack: readonly { readonly questionId: string; readonly due: Date }[];
}

/**
 * Mastery before and after an attempt, derived afresh from the answers, so that a later answer does
 * not change the story. Another person's attempt is not found.
 */
export async function outcomeOf(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
): Promise<Result<AttemptOutcome, 'attempt-not-found'>> {
  if (!isRowId(attemptId)) return failure('attempt-not-found');
  const own = await db.response.findMany({
    where: { attemptId, personId: learner.id, try: 1 },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  });
  const [first] = own;
  if (!first) return failure('attempt-not-found');
  const concepts = [...new Set(own.flatMap(({ conceptIds }) => conceptIds))];
  const [earlier, memories] = await Promise.all([
    db.response.findMany({
      where: {
        personId: learner.id,
        answeredAt: { lte: first.answeredAt },
        attemptId: { not: attemptId },
        try: 1,
        conceptIds: { hasSome: concepts },
      },
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    }),
    db.memory.findMany({
      where: { personId: learner.id, questionId: { in: own.map((one) => one.questionId) } },
      orderBy: [{ due: 'asc' }, { questionId: 'asc' }],
    }),
  ]);
  const before = fold(new Map(), earlier);
  const after = fold(before, own);
  return success({
    concepts: concepts.flatMap((conceptId) => {
      const value = after.get(conceptId)?.value;
      if (value === undefined) return [];
      return { conceptId, before: before.get(conceptId)?.value ?? null, after: value };
    }),
    comingBack: memories.map(({ questionId, due }) => ({ questionId, due })),
  });
}

interface Answered {
  readonly answer: unknown;
  readonly earned: number | null;
  readonly conceptIds: readonly string[];
}

function fold(start: ReadonlyMap<string, Mastery>, answers: readonly Answered[]) {
  const mastery = new Map(start);
  for (const { answer, earned, conceptIds } of answers) {
    if (answer === null || earned === null) continue;
    for (const id of new Set(conceptIds)) {
      mastery.set(id, updateMastery(mastery.get(id) ?? null, earned));
    }
  }
  return mastery;
}
