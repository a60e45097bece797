import 'server-only';
import type { Answer, Language, Question } from '@/core/content';
import { choicesMade } from '@/core/statistics';

/** An attempt that was handed in and has all its marks, with the questions of it that count. */
export interface TalliedAttempt {
  readonly language: Language | null;
  readonly items: readonly TalliedItem[];
}

/** A question of it: the first answer to it, and what that is worth by itself. */
export interface TalliedItem {
  readonly question: Question;
  /** Points, not a share. */
  readonly points: number;
  /** Stored ids; null where nothing was answered. */
  readonly answer: Answer | null;
  /** Share of the points, 0 to 1, without certainty, later tries and lateness. */
  readonly earned: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** Rows of a tally by their keys, in the order of the columns; the last is how often. */
export type TallyRow = readonly (string | number)[];

/** What attempts add to each tally; one row per key. */
export interface Tallies {
  readonly scores: readonly TallyRow[];
  /** Here the last three are answers, shares earned and milliseconds. */
  readonly items: readonly TallyRow[];
  readonly marks: readonly TallyRow[];
  readonly choices: readonly TallyRow[];
  readonly times: readonly TallyRow[];
}

/** Counts attempts; no question twice in one of them. */
export function countTallies(attempts: Iterable<TalliedAttempt>): Tallies {
  const [scores, marks, choices, times] = [newCount(), newCount(), newCount(), newCount()];
  const sums = new Map<string, { id: string; version: number; sums: [number, number, number] }>();
  for (const attempt of attempts) {
    const total = sixDecimals(sum(attempt.items.map(({ points, earned }) => points * earned)));
    scores.add([total, sixDecimals(sum(attempt.items.map(({ points }) => points)))]);
    for (const { question, points, answer, earned, elapsed } of attempt.items) {
      const { id, version } = question;
      const mark = sixDecimals(points * earned);
      marks.add([id, version, attempt.language ?? '', total, sixDecimals(points), mark]);
      times.add([id, version, roundSeconds(elapsed / 1000)]);
      for (const { part, choice } of answer ? choicesMade(question, answer) : [])
        choices.add([id, version, part, choice, total, mark]);
      const known = sums.get(`${id}@${version}`) ?? { id, version, sums: [0, 0, 0] };
      const [answers, shares, time] = known.sums;
      known.sums = [answers + 1, shares + earned, time + elapsed];
      sums.set(`${id}@${version}`, known);
    }
  }
  return {
    scores: scores.rows(),
    items: [...sums.values()].map(({ id, version, sums: three }) => [id, version, ...three]),
    marks: marks.rows(),
    choices: choices.rows(),
    times: times.rows(),
  };
}

/** Whole seconds; from 100 on to two digits, so that there are never many different ones. */
export function roundSeconds(seconds: number): number {
  const whole = Math.round(seconds);
  return whole < 100 ? whole : Number(whole.toPrecision(2));
}

function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0);
}

/** Sums of thirds are equal in any order once they are rounded. */
function sixDecimals(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

function newCount() {
  const known = new Map<string, { key: readonly (string | number)[]; count: number }>();
  return {
    add(key: readonly (string | number)[]): void {
      const name = JSON.stringify(key);
      const row = known.get(name) ?? { key, count: 0 };
      row.count += 1;
      known.set(name, row);
    },
    rows: (): TallyRow[] => [...known.values()].map(({ key, count }) => [...key, count]),
  };
}
