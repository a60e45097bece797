import 'server-only';
import { LanguageSchema } from '@/core/content';
import {
  type ChoiceCount,
  type Count,
  cutThirds,
  type LanguageMarkCount,
  type ScoreCount,
  type ThirdCuts,
} from '@/core/statistics';
import { type QuestionReference, referenceKey } from '../attempts/question-bank';
import { rebuildTallies } from '../attempts/tallies';
import { pool } from '../db';
import { inTransaction } from '../transaction';

/** What the first attempts at an assignment add up to. Its size does not grow with their number. */
export interface AssignmentTallies {
  readonly scores: readonly ScoreCount[];
  readonly cuts: ThirdCuts;
  /** Every question that was asked, in the order of ids and versions. */
  readonly asked: readonly QuestionReference[];
  /** By `referenceKey`. */
  readonly questions: ReadonlyMap<string, QuestionTallies>;
}

/** Of one question. */
export interface QuestionTallies {
  readonly marks: readonly LanguageMarkCount[];
  readonly choices: readonly ChoiceCount[];
  /** Seconds. */
  readonly times: readonly Count[];
}

export const noTallies: QuestionTallies = { marks: [], choices: [], times: [] };

interface Grouped<Cell> {
  readonly question_id: string;
  readonly version: number;
  readonly cells: Cell[];
}

/** Marks in one language: lists that belong together place by place. */
interface MarkRow {
  readonly question_id: string;
  readonly version: number;
  readonly language: string;
  readonly points: number;
  readonly totals: number[];
  readonly marks: number[];
  readonly answers: number[];
}

type TimeCell = [seconds: number, answers: number];

interface ChoiceRow {
  readonly question_id: string;
  readonly version: number;
  readonly part: string;
  readonly choice: string;
  readonly answers: number;
  readonly lower: number;
  readonly upper: number;
  readonly rest: number;
}

/** Reads the tallies; makes them first where they are still to be made. */
export async function readTallies(assignment: {
  readonly id: string;
  readonly tallied: boolean;
}): Promise<AssignmentTallies> {
  const { id, tallied } = assignment;
  if (!tallied) await inTransaction((tx) => rebuildTallies(tx, id));
  const [scores, marks, times] = await Promise.all([
    pool.query<ScoreCount>({
      name: 'score tally',
      text: 'SELECT earned, possible, attempts FROM score_tally WHERE assignment_id = $1::uuid',
      values: [id],
    }),
    // Few rows with lists as JSON: the driver takes its time over every single value, and so does the
    // server over every little array within one.
    pool.query<MarkRow>({
      name: 'mark tally',
      text: `SELECT question_id, version, language, points, to_json(array_agg(total)) AS totals,
               to_json(array_agg(mark)) AS marks, to_json(array_agg(answers)) AS answers
             FROM mark_tally WHERE assignment_id = $1::uuid
             GROUP BY question_id, version, language, points ORDER BY question_id, version`,
      values: [id],
    }),
    pool.query<Grouped<TimeCell>>({
      name: 'time tally',
      text: `SELECT question_id, version, json_agg(json_build_array(seconds, answers)) AS cells
             FROM time_tally WHERE assignment_id = $1::uuid GROUP BY question_id, version`,
      values: [id],
    }),
  ]);
  const cuts = cutThirds(
    scores.rows.map(({ earned, attempts }) => ({ value: earned, count: attempts })),
  );
  const choices = await readChoices(id, cuts);
  const timesOf = new Map(times.rows.map((row) => [keyOf(row), row.cells]));
  const asked = new Map<string, { reference: QuestionReference; marks: LanguageMarkCount[] }>();
  for (const row of marks.rows) {
    const reference = { questionId: row.question_id, version: row.version };
    const known = asked.get(keyOf(row)) ?? { reference, marks: [] };
    for (const mark of marksOf(row)) known.marks.push(mark);
    asked.set(keyOf(row), known);
  }
  return {
    ...{ scores: scores.rows, cuts },
    asked: [...asked.values()].map(({ reference }) => reference),
    questions: new Map(
      [...asked].map(([key, known]) => [
        key,
        {
          marks: known.marks,
          choices: choices.get(key) ?? [],
          times: (timesOf.get(key) ?? []).map(([value, count]) => ({ value, count })),
        },
      ]),
    ),
  };
}

async function readChoices(id: string, cuts: ThirdCuts): Promise<Map<string, ChoiceCount[]>> {
  const { rows } = await pool.query<ChoiceRow>({
    name: 'choice tally',
    text: `SELECT question_id, version, part, choice, sum(answers)::int AS answers,
             coalesce(sum(answers) FILTER (WHERE total <= $2::float8), 0)::int AS lower,
             coalesce(sum(answers) FILTER (WHERE total >= $3::float8), 0)::int AS upper,
             sum(answers * (total - mark)) AS rest
           FROM choice_tally WHERE assignment_id = $1::uuid
           GROUP BY question_id, version, part, choice`,
    values: [id, cuts.lower, cuts.upper],
  });
  const byQuestion = new Map<string, ChoiceCount[]>();
  for (const row of rows) {
    const { part, choice, answers, lower, upper, rest } = row;
    const known = byQuestion.get(keyOf(row)) ?? [];
    const thirds = { lower, middle: answers - lower - upper, upper };
    byQuestion.set(keyOf(row), [...known, { part, choice, answers, thirds, rest }]);
  }
  return byQuestion;
}

function marksOf({ language, points, totals, marks, answers }: MarkRow): LanguageMarkCount[] {
  const known = LanguageSchema.safeParse(language).data ?? null;
  return totals.map((total, place) => ({
    language: known,
    total,
    points,
    mark: marks[place] ?? 0,
    answers: answers[place] ?? 0,
  }));
}

function keyOf(row: { readonly question_id: string; readonly version: number }): string {
  return referenceKey({ questionId: row.question_id, version: row.version });
}
