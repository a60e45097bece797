import { z } from 'zod';
import { AnswerSchema, LanguageSchema, questionKinds } from '../content';
import { CertaintySchema } from '../grading';

const ids = z.array(z.string().min(1).max(100)).min(1).max(200);

export const PracticeRequestSchema = z.object({
  type: z.literal('practice'),
  moduleId: z.string().min(1).max(100).optional(),
  conceptIds: ids.optional(),
  passageIds: ids.optional(),
  questionIds: ids.optional(),
  assignmentId: z
    .string()
    .max(64)
    .optional()
    .describe(
      'The questions of an assignment that is closed for the learner: without credit, if its policy lets them be practised.',
    ),
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
  honoured: z
    .boolean()
    .optional()
    .describe('The learner agrees to the statement that the assignment asks to agree to.'),
});

/** Which assignment to take. */
export type AssignmentRequest = z.infer<typeof AssignmentRequestSchema>;

export const StartRequestSchema = z.discriminatedUnion('type', [
  PracticeRequestSchema,
  AssignmentRequestSchema,
]);

const day = z
  .string()
  .max(10)
  .optional()
  .describe('The calendar day of the learner, ISO; one that can’t be true is ignored.');

/** False if some text in it is no text: a NUL, or half of a character. Nobody types that, and no database keeps it. */
function isText(value: unknown): boolean {
  if (typeof value === 'string') return !/\0|\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).flat().every(isText);
}

export const ResponseRequestSchema = z.object({
  answer: AnswerSchema.nullable()
    .refine(isText)
    .describe('With the ids that were shown; null where nothing is answered yet.'),
  sequence: z
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .describe(
      'Counted by the client, from 1: of two answers the one with the higher number holds.',
    ),
  elapsed: z
    .number()
    .min(0)
    .transform((time) => Math.min(86_400_000, Math.round(time)))
    .describe(
      'Milliseconds that the question was on the screen so far; more than a day counts as a day.',
    ),
  flagged: z.boolean().optional(),
  certainty: CertaintySchema.optional().describe(
    'How sure the learner is, where that is asked: 1 a guess, 2 fairly sure, 3 certain. It holds from the first confirmed answer on.',
  ),
  confirm: z
    .boolean()
    .describe(
      'Asks for the mark where feedback is immediate: a try at the question, final where it is the last. Elsewhere the answer is only saved.',
    ),
  page: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe('A random id of the page that sends: the reply says when another one saves as well.'),
  day,
});

/** An answer as the player sends it. */
export type ResponseRequest = z.infer<typeof ResponseRequestSchema>;

export const SubmissionRequestSchema = z.object({ day });

export const ReportRequestSchema = z.object({
  note: z.string().max(10_000).describe('What is wrong with the question, in the learner’s words.'),
});
