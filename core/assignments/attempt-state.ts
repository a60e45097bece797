import { z } from 'zod';
import { AnswerSchema, LanguageSchema, PublicQuestionSchema } from '../content';
import { FeedbackSchema } from '../grading';

const moment = z.iso.datetime();

const AttemptItemSchema = z.object({
  /** From 1. */
  position: z.number().int().positive(),
  points: z.number().nonnegative(),
  question: PublicQuestionSchema,
  /** As last saved, with the ids that were shown; null if nothing was saved. */
  answer: AnswerSchema.nullable(),
  /** Of the last saved answer, as counted by the client; 0 if nothing was saved. */
  sequence: z.number().int().nonnegative(),
  flagged: z.boolean(),
  /** True once the answer is final: confirmed, or handed in. */
  answered: z.boolean(),
  feedback: FeedbackSchema.nullable(),
});

export const AttemptStateSchema = z.object({
  id: z.string(),
  kind: z.enum(['practice', 'assignment']),
  assignmentId: z.string().nullable(),
  moduleId: z.string().nullable(),
  /** Of the assignment or the module; null for practice over something else. */
  title: z.string().nullable(),
  status: z.enum(['open', 'submitted']),
  /** `immediate`: feedback after each confirmed answer; `deferred`: after submission. */
  feedback: z.enum(['immediate', 'deferred']),
  language: LanguageSchema,
  startedAt: moment,
  submittedAt: moment.nullable(),
  /** When it hands itself in, or null. */
  deadlineAt: moment.nullable(),
  serverTime: moment,
  /** When score and feedback are shown: null if they are shown now or after submission. */
  releaseAt: moment.nullable(),
  /** Points; null before submission and before release. */
  earned: z.number().nullable(),
  possible: z.number().nullable(),
  items: z.array(AttemptItemSchema),
});

/** One attempt as its learner may see it at one moment; holds no key before release. */
export type AttemptState = z.infer<typeof AttemptStateSchema>;

export const SavedResponseSchema = z.object({
  /** Sequence of what is stored now: higher than what was sent if another tab was later. */
  savedSequence: z.number().int().nonnegative(),
  /** True if another answer than the one that was sent is stored, because it came later or first. */
  superseded: z.boolean(),
  /** True if another page or device has saved in this attempt within the last two minutes. */
  elsewhere: z.boolean(),
  feedback: FeedbackSchema.nullable(),
});

/** What the server says after an answer was saved. */
export type SavedResponse = z.infer<typeof SavedResponseSchema>;

export const AttemptReviewSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  startedAt: moment,
  submittedAt: moment.nullable(),
  earned: z.number(),
  possible: z.number(),
  items: z.array(
    z.object({
      position: z.number().int().positive(),
      points: z.number().nonnegative(),
      questionId: z.string(),
      conceptIds: z.array(z.string()),
      question: PublicQuestionSchema,
      answer: AnswerSchema.nullable(),
      /** Milliseconds that the question was on the screen. */
      elapsed: z.number().int().nonnegative(),
      feedback: FeedbackSchema,
    }),
  ),
});

/** Everything about a finished attempt whose feedback is released. */
export type AttemptReview = z.infer<typeof AttemptReviewSchema>;
