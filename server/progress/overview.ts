import 'server-only';
import type { Concept } from '@/core/content';
import { meanMastery, shiftDay, streakOf } from '@/core/progress';
import { dueHorizon } from '@/core/scheduling';
import { type CalibrationLevel, calibration } from '@/core/statistics';
import { Prisma } from '@/prisma/generated/client';
import { closingSql } from '../attempts/personal-times';
import { db } from '../db';
import { loadLibrary } from '../library';
import { countCertainty } from './certainty';
import { countOpenMistakes } from './mistakes';

/** What a learner knows of one concept; `mastery` is 0 to 1, or null while nothing was answered. */
export interface ConceptProgress {
  readonly concept: Concept;
  readonly mastery: number | null;
  /** Graded answers so far. */
  readonly answers: number;
}

/** The learning of one person so far. */
export interface Progress {
  /** The spirits; their mastery is the mean over the components that were seen. */
  readonly spirits: readonly (ConceptProgress & {
    readonly components: readonly ConceptProgress[];
  })[];
  /** Questions to review now. */
  readonly due: number;
  /** Answers given today and the share that they earned: null before the first, and while an assignment keeps scores back. */
  readonly today: { readonly answers: number; readonly earned: number | null };
  /** The days of this month with answers, ISO. */
  readonly month: readonly { readonly day: string; readonly answers: number }[];
  /** Days in a row, a year at most. */
  readonly streak: number;
  /** Graded answers in all. */
  readonly answers: number;
  /** Questions answered wrong and not right since. */
  readonly openMistakes: number;
  /** How certain answers were against how many were right; empty where certainty was never asked. */
  readonly calibration: readonly CalibrationLevel[];
}

/** The learning of one person; `today` is the learner's calendar day, ISO. */
export async function progressOf(personId: string, now: Date, today: string): Promise<Progress> {
  const since = shiftDay(today, -366);
  const [library, rows, due, days, sums, openMistakes, withheld, certain] = await Promise.all([
    loadLibrary(),
    db.conceptMastery.findMany({ where: { personId } }),
    db.memory.count({
      where: { personId, due: { lte: dueHorizon(now) }, question: { status: 'published' } },
    }),
    db.dayActivity.findMany({
      where: { personId, day: { gte: since } },
      orderBy: { day: 'asc' },
    }),
    db.dayActivity.aggregate({ where: { personId }, _sum: { answers: true } }),
    countOpenMistakes(personId, now),
    hasWithheldScores(personId, today, now),
    countCertainty(personId, now),
  ]);
  const known = new Map(rows.map((row) => [row.conceptId, row]));
  const progress = (concept: Concept): ConceptProgress => {
    const row = known.get(concept.id);
    return { concept, mastery: row?.value ?? null, answers: row?.answers ?? 0 };
  };
  const spirits = library.concepts.filter(({ kind }) => kind === 'spirit');
  const done = days.find(({ day }) => day === today);
  return {
    spirits: spirits.map((spirit) => {
      const components = library.concepts
        .filter(({ kind, parentId }) => kind === 'component' && parentId === spirit.id)
        .map(progress);
      const mastery = meanMastery(components.map(({ concept }) => known.get(concept.id) ?? null));
      return { ...progress(spirit), mastery, components };
    }),
    due,
    today: {
      answers: done?.answers ?? 0,
      earned: done && !withheld ? done.earned / done.answers : null,
    },
    month: days
      .filter(({ day }) => day.slice(0, 7) === today.slice(0, 7))
      .map(({ day, answers }) => ({ day, answers })),
    streak: streakOf(
      days.map(({ day }) => day),
      today,
    ),
    answers: sums._sum.answers ?? 0,
    openMistakes,
    calibration: certain.length === 0 ? [] : calibration(certain),
  };
}

/** True if an answer of this day (ISO) belongs to an assignment that does not show its points now. */
async function hasWithheldScores(personId: string, today: string, now: Date): Promise<boolean> {
  const rows = await db.$queryRaw<{ position: number }[]>`
    SELECT response.position FROM response JOIN attempt ON attempt.id = attempt_id
    JOIN assignment ON assignment.id = attempt.assignment_id
    WHERE response.person_id = ${personId}::uuid AND day = ${today}
      AND NOT CASE policy -> 'review' ->> 'points'
        WHEN 'during' THEN true
        WHEN 'after-submission' THEN attempt.status <> 'open'
        WHEN 'after-closing' THEN attempt.status <> 'open' AND ${closing} <= ${now}
        ELSE false END
    LIMIT 1`;
  return rows.length > 0;
}

const closing = Prisma.raw(closingSql('assignment', 'response.person_id'));
