import { z } from 'zod';
import type { LateRow } from '@/components/teach/builder/draft';
import {
  type AssignmentDraft,
  AssignmentPolicySchema,
  reviewMoments,
  usualGrace,
} from '@/core/assignments';
import { numberOf, textOf, textsOf } from './numbers';

const shape = AssignmentPolicySchema.shape;

const ChoicesSchema = z.object({
  score: shape.score.unwrap(),
  feedback: shape.feedback.unwrap(),
  credit: shape.credit.unwrap(),
  marking: shape.marking.unwrap(),
  navigation: shape.navigation.unwrap(),
  overtime: shape.overtime.unwrap(),
});

const MomentsSchema = z.object({
  points: z.enum(reviewMoments),
  correctness: z.enum(reviewMoments),
  solution: z.enum(reviewMoments),
  explanation: z.enum(reviewMoments),
});

type Policy = AssignmentDraft['policy'];

/** Reads how a quiz is taken; null where a list holds what it does not offer. Numbers are not judged here. */
export function parsePolicy(form: FormData): Policy | null {
  const choices = ChoicesSchema.safeParse(Object.fromEntries(form));
  const review = parseReview(form);
  if (!choices.success || review === null) return null;
  const ticked = (name: string) => form.has(name);
  return {
    ...choices.data,
    tries: triesOf(textsOf(form, 'tries')),
    certainty: ticked('certainty'),
    shuffle: { questions: ticked('shuffleQuestions'), options: ticked('shuffleOptions') },
    timeLimit: parseTimeLimit(form),
    grace: form.has('grace') ? secondsOf(textOf(form, 'grace')) : usualGrace,
    late: lateOf(textsOf(form, 'lateHours'), textsOf(form, 'lateShare')),
    honour: textOf(form, 'honour').trim() || null,
    practice: ticked('practice'),
    review,
  };
}

/** The table of what is shown when. */
export function parseReview(form: FormData): NonNullable<Policy['review']> | null {
  const moments = MomentsSchema.safeParse({
    points: textOf(form, 'review.points'),
    correctness: textOf(form, 'review.correctness'),
    solution: textOf(form, 'review.solution'),
    explanation: textOf(form, 'review.explanation'),
  });
  return moments.success ? moments.data : null;
}

/** Seconds; null is no limit. */
export function parseTimeLimit(form: FormData): number | null {
  const typed = textOf(form, 'timeLimit');
  return typed.trim() === '' ? null : secondsOf(typed);
}

/** Shares by try; those after the last that was filled in are not there. */
function triesOf(typed: readonly string[]): number[] {
  const last = typed.findLastIndex((one) => one.trim() !== '');
  return [1, ...typed.slice(0, last + 1).map(shareOf)];
}

function lateOf(hours: readonly string[], shares: readonly string[]): NonNullable<Policy['late']> {
  const rows = hours.map((row, index): LateRow => ({ hours: row, share: shares[index] ?? '' }));
  return rows
    .filter((row) => row.hours.trim() !== '' || row.share.trim() !== '')
    .map((row) => ({ hours: numberOf(row.hours), share: shareOf(row.share) }));
}

function secondsOf(minutes: string): number {
  return Math.round(numberOf(minutes) * 60);
}

function shareOf(percent: string): number {
  return Math.round(numberOf(percent) * 100) / 10_000;
}
