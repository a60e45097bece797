import { z } from 'zod';

/** An empty answer (null, [], {}) is "not answered yet", which is not "wrong". */
export const AnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single-choice'), option: z.string().max(64).nullable() }),
  z.object({
    kind: z.literal('multiple-choice'),
    options: z.array(z.string().max(64)).max(16),
  }),
  z.object({ kind: z.literal('true-false'), value: z.boolean().nullable() }),
  z.object({
    kind: z.literal('cloze'),
    blanks: z.record(z.string().max(64), z.string().max(64)),
  }),
]);

/** What a learner says to a question; option and blank ids are those of the view that was shown. */
export type Answer = z.infer<typeof AnswerSchema>;

/** The answer to one kind. */
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
