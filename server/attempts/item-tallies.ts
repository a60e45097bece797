import 'server-only';
import type { Database } from '../transaction';

/** One graded answer within an assignment; an empty one earned nothing and has no slips. */
export interface TalliedAnswer {
  readonly questionId: string;
  readonly version: number;
  readonly earned: number;
  readonly elapsed: number;
  readonly slips: readonly string[];
}

/** How often each wrong choice was made. */
function countSlips(slips: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const slip of slips) counts.set(slip, (counts.get(slip) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/**
 * Adds answers to the tallies of an assignment; no question twice. Rows are taken in the order of
 * their keys, so that attempts handed in together wait for each other and never block each other.
 */
export async function addToTallies(
  tx: Database,
  assignmentId: string,
  answers: readonly TalliedAnswer[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO item_tally AS known
      (assignment_id, question_id, version, answers, earned, elapsed, slips)
    SELECT ${assignmentId}::uuid, id, number, 1, share, time, wrong FROM unnest(
      ${answers.map(({ questionId }) => questionId)}::text[],
      ${answers.map(({ version }) => version)}::int[],
      ${answers.map(({ earned }) => earned)}::float8[],
      ${answers.map(({ elapsed }) => elapsed)}::int[],
      ${answers.map(({ slips }) => JSON.stringify(countSlips(slips)))}::jsonb[]
    ) AS given (id, number, share, time, wrong)
    ORDER BY id, number
    ON CONFLICT (assignment_id, question_id, version) DO UPDATE SET
      answers = known.answers + 1,
      earned = known.earned + excluded.earned,
      elapsed = known.elapsed + excluded.elapsed,
      slips = coalesce((
        SELECT jsonb_object_agg(choice, times) FROM (
          SELECT choice, sum(count::int) AS times FROM (
            SELECT * FROM jsonb_each_text(known.slips)
            UNION ALL SELECT * FROM jsonb_each_text(excluded.slips)
          ) AS listed (choice, count) GROUP BY choice
        ) AS added), '{}')`;
}
