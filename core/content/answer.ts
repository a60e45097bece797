import { z } from 'zod';

/** An empty answer (null, [], {}, "", a numeric text without a number) is "not answered yet", which is not "wrong". */
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
  z.object({
    kind: z.literal('match'),
    /** Left → right. */
    pairs: z.record(z.string().max(64), z.string().max(64)),
  }),
  z.object({
    kind: z.literal('order'),
    /** First to last; all of them, or none before the first move. */
    items: z.array(z.string().max(64)).max(16),
  }),
  z.object({
    kind: z.literal('classify'),
    /** Card → bin. */
    cards: z.record(z.string().max(64), z.string().max(64)),
  }),
  z.object({
    kind: z.literal('numeric'),
    /** As it was typed. */
    text: z.string().max(64),
  }),
  z.object({ kind: z.literal('short-answer'), text: z.string().max(500) }),
  z.object({
    kind: z.literal('evidence'),
    /** Null where it is not asked, or not said yet. */
    verdict: z.boolean().nullable(),
    sentences: z.array(z.string().max(64)).max(16),
  }),
]);

/** What a learner says to a question; option and blank ids are those of the view that was shown. */
export type Answer = z.infer<typeof AnswerSchema>;

/** The answer to one kind. */
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
