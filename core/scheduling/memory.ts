import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { z } from 'zod';
import type { Grade } from '../grading';

const moment = z.iso.datetime();

export const MemorySchema = z.object({
  due: moment,
  /** Days after which recall has fallen to 90 %. */
  stability: z.number().nonnegative(),
  /** 1 easy to 10 hard; 0 before the first answer. */
  difficulty: z.number().min(0).max(10),
  /** Days between the last answer and `due`. */
  scheduledDays: z.number().int().nonnegative(),
  reps: z.number().int().nonnegative(),
  lapses: z.number().int().nonnegative(),
  /** 0 new, 1 learning, 2 review, 3 relearning, as FSRS counts them. */
  state: z.number().int().min(0).max(3),
  lastAnsweredAt: moment.nullable(),
});

/** What is remembered about one question by one learner (FSRS-6); times are ISO in UTC. */
export type Memory = z.infer<typeof MemorySchema>;

/** How well an answer went, as FSRS wants it. */
export type MemoryRating = 'again' | 'hard' | 'good';

// Whole days, no steps within a day: nobody is sent back to a question that was right a minute ago.
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;

/** The memory of a question that was never answered. */
export function newMemory(now: Date): Memory {
  return memoryOf(createEmptyCard(now));
}

/** Right is good, at least half right is hard, anything less is forgotten. */
export function ratingFrom(grade: Pick<Grade, 'earned'>): MemoryRating {
  if (grade.earned === 1) return 'good';
  return grade.earned >= 0.5 ? 'hard' : 'again';
}

/** The memory after an answer at `now`, which must not lie before the last answer. */
export function review(memory: Memory, rating: MemoryRating, now: Date): Memory {
  return memoryOf(scheduler.next(cardOf(memory), now, ratings[rating]).card);
}

/** Probability, 0 to 1, that an answer at `now` would be right; 0 for what was never answered. */
export function recallProbability(memory: Memory, now: Date): number {
  return scheduler.get_retrievability(cardOf(memory), now, false);
}

/** What comes back until then counts as due at `now`: half a day ahead, so that evenings meet mornings. */
export function dueHorizon(now: Date): Date {
  return new Date(now.getTime() + 12 * 3_600_000);
}

function memoryOf(card: Card): Memory {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastAnsweredAt: card.last_review?.toISOString() ?? null,
  };
}

function cardOf(memory: Memory): Card {
  return {
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: 0,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state,
    ...(memory.lastAnsweredAt && { last_review: new Date(memory.lastAnsweredAt) }),
  };
}
