import 'server-only';
import { db } from '../db';
import type { AttemptOutcome, Plan, Score } from './plan';

/** What a change of marks does, or would do, to the attempts that were handed in. */
export interface ChangeEffect extends Counts {
  /** Mean share of the points, 0 to 1; null while nothing was handed in. */
  readonly mean: { readonly before: number; readonly after: number } | null;
  /** Those whose score changes first, then by name. */
  readonly students: readonly StudentEffect[];
}

/** How many attempts have a higher share of their points than before, a lower one, the same. */
interface Counts {
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/** One attempt, before and after. */
export interface StudentEffect {
  readonly attemptId: string;
  readonly displayName: string;
  /** 1, 2, … within person and assignment. */
  readonly number: number;
  readonly before: Score;
  readonly after: Score;
}

/** How many scores go up, down, and stay. */
export function countEffect({ attempts }: Pick<Plan, 'attempts'>): Counts {
  const moves = attempts.map(moveOf);
  const count = (sign: number) => moves.filter((move) => move === sign).length;
  return { up: count(1), down: count(-1), same: count(0) };
}

/** The effect with the names of those it touches. */
export async function describeEffect(plan: Plan): Promise<ChangeEffect> {
  const { attempts } = plan;
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(attempts.map(({ personId }) => personId))] } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const byName = new Intl.Collator('zh-CN-u-co-pinyin');
  const students = attempts
    .map((attempt) => ({
      ...{ attemptId: attempt.attemptId, number: attempt.number },
      ...{ before: attempt.before, after: attempt.after, moves: !stays(attempt) },
      displayName: names.get(attempt.personId) ?? '',
    }))
    .sort(
      (a, b) =>
        Number(b.moves) - Number(a.moves) ||
        byName.compare(a.displayName, b.displayName) ||
        a.number - b.number,
    );
  return {
    ...countEffect(plan),
    mean:
      attempts.length === 0
        ? null
        : {
            before: meanOf(attempts.map(({ before }) => before)),
            after: meanOf(attempts.map(({ after }) => after)),
          },
    students: students.map(({ moves: _, ...student }) => student),
  };
}

function moveOf({ before, after }: AttemptOutcome): number {
  const difference = shareOf(after) - shareOf(before);
  return Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference);
}

function stays({ before, after }: AttemptOutcome): boolean {
  return before.earned === after.earned && before.possible === after.possible;
}

function meanOf(scores: readonly Score[]): number {
  return scores.reduce((sum, score) => sum + shareOf(score), 0) / scores.length;
}

function shareOf({ earned, possible }: Score): number {
  return possible === 0 ? 0 : earned / possible;
}
