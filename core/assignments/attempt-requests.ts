import { z } from 'zod';
import { AnswerSchema, LanguageSchema, questionKinds } from '../content';

const ids = z.array(z.string().min(1).max(100)).min(1).max(200);

export const PracticeRequestSchema = z.object({
  type: z.literal('practice'),
  moduleId: z.string().min(1).max(100).optional(),
  conceptIds: ids.optional(),
  passageIds: ids.optional(),
  questionIds: ids.optional(),
  kinds: z.array(z.enum(questionKinds)).min(1).optional(),
  count: z.number().int().min(1).max(50).optional(),
  language: LanguageSchema,
});

/** What to practise: everything that is given must hold; 10 questions unless `count` says otherwise. */
export type PracticeRequest = z.infer<typeof PracticeRequestSchema>;

export const AssignmentRequestSchema = z.object({
  type: z.literal('assignment'),
  assignmentId: z.string().max(64),
  language: LanguageSchema,
});

/** Which assignment to take. */
export type AssignmentRequest = z.infer<typeof AssignmentRequestSchema>;

export const StartRequestSchema = z.discriminatedUnion('type', [
  PracticeRequestSchema,
  AssignmentRequestSchema,
]);

const day = z.string().max(10).optional();

export const ResponseRequestSchema = z.object({
  /** With the ids that were shown; null where nothing is answered yet. */
  answer: AnswerSchema.nullable(),
  /** Counted by the client, from 1: of two answers the one with the higher number holds. */
  sequence: z.number().int().min(1).max(2_147_483_647),
  /** Milliseconds that the question was on the screen so far; more than a day counts as a day. */
  elapsed: z
    .number()
    .min(0)
    .transform((time) => Math.min(86_400_000, Math.round(time))),
  flagged: z.boolean().optional(),
  /** Makes the answer final where feedback is immediate; elsewhere it is only saved. */
  confirm: z.boolean(),
  /** A random id of the page that sends: the reply says when another one saves as well. */
  page: z.string().min(1).max(40).optional(),
  /** The learner's calendar day, ISO; one that can't be true is ignored. */
  day,
});

/** An answer as the player sends it. */
export type ResponseRequest = z.infer<typeof ResponseRequestSchema>;

export const SubmissionRequestSchema = z.object({ day });
