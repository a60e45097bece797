import 'server-only';
import { rebuildDerivedOf } from '../attempts/derived';
import { worthAlone } from '../attempts/record-answers';
import { addToTallies, rebuildTallies } from '../attempts/tallies';
import { type Database, takeAllTurns } from '../transaction';
import type { NewMark, Plan } from './plan';

/**
 * Writes new marks, and everything that follows from them: scores, what the learners know, tallies. The
 * caller holds the turn of the marks, see `takeMarks`.
 */
export async function writePlan(
  tx: Database,
  assignmentId: string,
  plan: Plan,
  now: Date,
): Promise<void> {
  if (plan.marks.length === 0) return;
  await writeMarks(tx, plan.marks, now);
  await writeScores(tx, plan, now);
  const learners = [
    ...new Set(plan.marks.filter(changesLearning).map(({ item }) => item.personId)),
  ];
  await takeAllTurns(
    tx,
    learners.map((id) => `learner:${id}`),
  );
  await rebuildDerivedOf(tx, learners, plan.question);
  await followTallies(tx, assignmentId, plan);
}

async function writeMarks(tx: Database, marks: readonly NewMark[], now: Date): Promise<void> {
  const items = marks.map(({ item, mark }) => ({
    ...{ attempt: item.attemptId, position: item.position, final: item.final },
    ...{ earned: mark.earned, regraded: mark.changed, dropped: mark.dropped },
  }));
  await tx.$executeRaw`
    UPDATE attempt_item SET earned = given.earned, regraded = given.regraded,
      dropped = given.dropped,
      graded_at = CASE WHEN given.earned IS NULL THEN NULL WHEN given.final THEN coalesce(graded_at, ${now})
                       ELSE graded_at END
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS given
      (attempt uuid, position int, final bool, earned float8, regraded bool, dropped bool)
    WHERE attempt_item.attempt_id = given.attempt AND attempt_item.position = given.position`;
  const responses = marks.flatMap(({ item, mark }) =>
    item.answers.map((_, index) => ({
      ...{ attempt: item.attemptId, position: item.position, try: index + 1 },
      earned: worthAlone(mark, index + 1),
    })),
  );
  await tx.$executeRaw`
    UPDATE response SET earned = given.earned
    FROM jsonb_to_recordset(${JSON.stringify(responses)}::jsonb) AS given
      (attempt uuid, position int, try int, earned float8)
    WHERE response.attempt_id = given.attempt AND response.position = given.position
      AND response.try = given.try`;
}

async function writeScores(tx: Database, { attempts }: Plan, now: Date): Promise<void> {
  const scores = attempts.map(({ attemptId, after, complete }) => ({
    ...{ attempt: attemptId, earned: after.earned, possible: after.possible },
    complete: complete.after,
  }));
  await tx.$executeRaw`
    UPDATE attempt SET earned = given.earned, possible = given.possible,
      graded_at = CASE WHEN given.complete THEN coalesce(graded_at, ${now}) END
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS given
      (attempt uuid, earned float8, possible float8, complete bool)
    WHERE attempt.id = given.attempt`;
}

/** Learning is derived from the first answer. */
function changesLearning({ item, mark }: NewMark): boolean {
  return item.worth[0] !== worthAlone(mark, 1) && item.answers[0] !== null;
}

/** The last mark of one attempt adds it; anything else changes what was added before. */
async function followTallies(tx: Database, assignmentId: string, plan: Plan): Promise<void> {
  const first = plan.attempts.filter(({ number }) => number === 1);
  const [only, ...others] = first;
  if (only && others.length === 0 && !only.complete.before && only.complete.after)
    await addToTallies(tx, assignmentId, only.attemptId);
  else if (first.some(({ complete }) => complete.before || complete.after))
    await rebuildTallies(tx, assignmentId);
}
