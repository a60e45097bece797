import { z } from 'zod';
import { AnswerSchema, LanguageSchema, PublicQuestionSchema } from '../content';
import { FeedbackSchema } from '../grading';

const moment = z.iso.datetime();

const AttemptItemSchema = z.object({
  position: z.number().int().positive().describe('From 1.'),
  points: z.number().nonnegative(),
  question: PublicQuestionSchema,
  answer: AnswerSchema.nullable().describe(
    'As last saved, with the ids that were shown; null if nothing was saved.',
  ),
  sequence: z
    .number()
    .int()
    .nonnegative()
    .describe('Of the last saved answer, as counted by the client; 0 if nothing was saved.'),
  flagged: z.boolean(),
  answered: z.boolean().describe('True once the answer is final: confirmed, or handed in.'),
  feedback: FeedbackSchema.nullable(),
});

export const AttemptStateSchema = z.object({
  id: z.string(),
  kind: z.enum(['practice', 'assignment']),
  assignmentId: z.string().nullable(),
  moduleId: z.string().nullable(),
  title: z
    .string()
    .nullable()
    .describe('Of the assignment or the module; null for practice over something else.'),
  status: z.enum(['open', 'submitted']),
  feedback: z
    .enum(['immediate', 'deferred'])
    .describe('immediate: feedback after each confirmed answer; deferred: after submission.'),
  language: LanguageSchema,
  startedAt: moment,
  submittedAt: moment.nullable(),
  deadlineAt: moment.nullable().describe('When it hands itself in, or null.'),
  serverTime: moment,
  releaseAt: moment
    .nullable()
    .describe('When score and feedback are shown: null if they are shown now or after submission.'),
  earned: z.number().nullable().describe('Points; null before submission and before release.'),
  possible: z.number().nullable(),
  items: z.array(AttemptItemSchema),
});

/** One attempt as its learner may see it at one moment; holds no key before release. */
export type AttemptState = z.infer<typeof AttemptStateSchema>;

export const SavedResponseSchema = z.object({
  savedSequence: z
    .number()
    .int()
    .nonnegative()
    .describe(
      'Sequence of what is stored now: higher than what was sent if another tab was later.',
    ),
  superseded: z
    .boolean()
    .describe(
      'True if another answer than the one that was sent is stored, because it came later or first.',
    ),
  elsewhere: z
    .boolean()
    .describe(
      'True if another page or device has saved in this attempt within the last two minutes.',
    ),
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
      elapsed: z
        .number()
        .int()
        .nonnegative()
        .describe('Milliseconds that the question was on the screen.'),
      feedback: FeedbackSchema,
    }),
  ),
});

/** Everything about a finished attempt whose feedback is released. */
export type AttemptReview = z.infer<typeof AttemptReviewSchema>;
