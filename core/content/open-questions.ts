import { z } from 'zod';
import { LanguageSchema, LocalizedSchema, WordingSchema } from './language';
import { common } from './question-common';

const OperandSchema = z.object({
  /** Index in `evidence` of the quotation that it stands in. */
  evidence: z.number().int().nonnegative(),
  /** As it is printed there: "1.525 million", 1689人. */
  text: z.string().min(1),
  value: z.number(),
});

const OperationSchema = z.object({
  /** All are added; the others from the first subtracted; the first is divided by the second, and for a percentage taken 100 times. */
  type: z.enum(['sum', 'difference', 'ratio', 'percentage']),
  operands: z.array(OperandSchema).min(2),
});

/** How the key of a numeric question follows from numbers that the source prints. */
export type Operation = z.infer<typeof OperationSchema>;

export const NumericSchema = z.object({
  ...common,
  kind: z.literal('numeric'),
  value: z.number(),
  /** Absolute: an answer this far off is still right. */
  tolerance: z.number().nonnegative(),
  /** What is counted, or "%"; stands behind the number. */
  unit: LocalizedSchema.optional(),
  /** Null where the source prints the number itself. */
  operation: OperationSchema.nullable(),
});

/** Ways to say it, the first being the best; in the language of the source, or our rendering in the other. */
const AcceptedSchema = z.partialRecord(LanguageSchema, z.array(z.string().min(1)).min(1));

const PointSchema = z.object({ id: z.string().min(1), accepted: AcceptedSchema });

export const ShortAnswerSchema = z.object({
  ...common,
  kind: z.literal('short-answer'),
  /** Any of these is the whole answer. */
  accepted: AcceptedSchema,
  /** Where given: what a whole answer has to say, each worth a point, in any order. */
  points: z.array(PointSchema).min(2).max(6).optional(),
  /** Characters that may be typed. */
  longest: z.number().int().positive().max(500),
});

const SentenceSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  /** Offsets in the text of the passage. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** Our rendering in the other language. */
  gloss: z.string().min(1).optional(),
});

export const EvidenceQuestionSchema = z.object({
  ...common,
  kind: z.literal('evidence'),
  /** What is to be supported by the passage: a statement of ours, or words of another source. */
  statement: WordingSchema,
  passageId: z.string().min(1),
  language: LanguageSchema,
  /** Consecutive sentences of the passage, in its order. */
  sentences: z.array(SentenceSchema).min(2).max(12),
  /** Ids of the sentences that decide: that support it, or show that it is not so. */
  key: z.array(z.string().min(1)).min(1),
  /** Whether the passage supports the statement; null where that is not asked and it does. */
  verdict: z.boolean().nullable(),
});
