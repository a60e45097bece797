import { type Memory, newMemory, ratingFrom, review } from '../scheduling';
import { type Mastery, updateMastery } from './mastery';

/** A graded answer, reduced to what learning is derived from. */
export interface GradedAnswer {
  readonly questionId: string;
  readonly conceptIds: readonly string[];
  /** False where a question was handed in empty: that counts for the score, not for learning. */
  readonly answered: boolean;
  /** Share of the points, 0 to 1. */
  readonly earned: number;
  /** Milliseconds. */
  readonly elapsed: number;
  /** The learner's calendar day, ISO. */
  readonly day: string;
  readonly answeredAt: Date;
}

/** What somebody did on one day. */
export interface DayTotals {
  readonly answers: number;
  readonly earned: number;
  readonly elapsed: number;
}

/** Everything that is derived from the answers of one learner. */
export interface LearnerState {
  /** By question. */
  readonly memories: Map<string, Memory>;
  /** By concept. */
  readonly mastery: Map<string, Mastery & { readonly lastAnsweredAt: Date }>;
  /** By ISO day. */
  readonly days: Map<string, DayTotals>;
}

/** The state of somebody who has answered nothing. */
export function emptyLearnerState(): LearnerState {
  return { memories: new Map(), mastery: new Map(), days: new Map() };
}

/** Adds answers to a state, in place; they must come in the order in which they were given. */
export function addAnswers(state: LearnerState, answers: readonly GradedAnswer[]): LearnerState {
  for (const answer of answers) if (answer.answered) addAnswer(state, answer);
  return state;
}

function addAnswer({ memories, mastery, days }: LearnerState, answer: GradedAnswer): void {
  const { questionId, answeredAt, earned, elapsed, day } = answer;
  const memory = memories.get(questionId) ?? newMemory(answeredAt);
  memories.set(questionId, review(memory, ratingFrom(answer), answeredAt));
  for (const concept of new Set(answer.conceptIds)) {
    const updated = updateMastery(mastery.get(concept) ?? null, earned);
    mastery.set(concept, { ...updated, lastAnsweredAt: answeredAt });
  }
  const totals = days.get(day) ?? { answers: 0, earned: 0, elapsed: 0 };
  days.set(day, {
    answers: totals.answers + 1,
    earned: totals.earned + earned,
    elapsed: totals.elapsed + elapsed,
  });
}
