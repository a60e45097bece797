import { z } from 'zod';
import { ClassifySchema, MatchSchema, OrderSchema } from './arranging-questions';
import { LanguageSchema, WordingSchema } from './language';
import { EvidenceQuestionSchema, NumericSchema, ShortAnswerSchema } from './open-questions';
import { common, OptionSchema } from './question-common';

export type { Operation } from './open-questions';
export { EvidenceSchema, type Option } from './question-common';

const SingleChoiceSchema = z.object({
  ...common,
  kind: z.literal('single-choice'),
  options: z.array(OptionSchema).min(2).max(6),
  key: z.string().min(1),
});

const MultipleChoiceSchema = z.object({
  ...common,
  kind: z.literal('multiple-choice'),
  options: z.array(OptionSchema).min(3).max(8),
  key: z.array(z.string().min(1)).min(1),
});

const TrueFalseSchema = z.object({
  ...common,
  kind: z.literal('true-false'),
  statement: WordingSchema,
  key: z.boolean(),
  /** The statement as the source has it; present exactly when the key is false. */
  correction: WordingSchema.optional(),
});

const ClozePartSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1) }),
  z.object({ type: z.literal('blank'), id: z.string().min(1) }),
]);

/** A run of words, or a blank to be filled from the bank. */
export type ClozePart = z.infer<typeof ClozePartSchema>;

const ClozeSchema = z.object({
  ...common,
  kind: z.literal('cloze'),
  language: LanguageSchema,
  parts: z.array(ClozePartSchema).min(2),
  /** Our rendering of the whole in the other language, with the numbers of the blanks: "Labor is the (1)". */
  gloss: z.string().min(1).optional(),
  bank: z.array(OptionSchema).min(2),
  /** Blank id → id of the word of the bank. */
  key: z.record(z.string(), z.string()),
});

export const QuestionSchema = z.discriminatedUnion('kind', [
  SingleChoiceSchema,
  MultipleChoiceSchema,
  TrueFalseSchema,
  ClozeSchema,
  MatchSchema,
  OrderSchema,
  ClassifySchema,
  NumericSchema,
  ShortAnswerSchema,
  EvidenceQuestionSchema,
]);

/**
 * A claim about a text together with its proof and its key. Never leaves the server: see `publicView`.
 * `id` is a hash of fact, rule and generator version; a version is immutable once stored.
 */
export type Question = z.infer<typeof QuestionSchema>;

/** One word per kind: it names the file in `generation/`, `grading/` and `components/questions/`. */
export type QuestionKind = Question['kind'];

/** The question of one kind. */
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;

export const questionKinds = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'cloze',
  'match',
  'order',
  'classify',
  'numeric',
  'short-answer',
  'evidence',
] as const satisfies readonly QuestionKind[];
