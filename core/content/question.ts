import { z } from 'zod';
import { LanguageSchema, LocalizedSchema, WordingSchema } from './language';

export const EvidenceSchema = z.object({
  documentId: z.string().min(1),
  passageId: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string().min(1),
  language: LanguageSchema,
  role: z.enum(['key', 'contrast']),
});

const OriginSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rule'), rule: z.string().min(1), generator: z.string().min(1) }),
  z.object({ type: z.literal('person'), personId: z.string().min(1) }),
  z.object({ type: z.literal('provider'), provider: z.string().min(1) }),
]);

const OptionSchema = z.object({
  id: z.string().min(1),
  wording: WordingSchema,
  /** Why a distractor is not an answer: becomes the feedback of that option. Absent on keys. */
  reason: LocalizedSchema.optional(),
});

/** One choice: words of a source and, for a distractor, the reason against it. */
export type Option = z.infer<typeof OptionSchema>;

const common = {
  id: z.string().min(1),
  version: z.number().int().positive(),
  /** Languages in which stem, rationale and every reason exist. */
  languages: z.array(LanguageSchema).min(1),
  stem: LocalizedSchema,
  rationale: LocalizedSchema,
  evidence: z.array(EvidenceSchema).min(1),
  concepts: z.array(z.string().min(1)),
  /** 1 easy to 3 hard: the generator's prior, until answers say otherwise. */
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  level: z.enum(['remember', 'understand', 'apply', 'analyse']),
  origin: OriginSchema,
};

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
  bank: z.array(OptionSchema).min(2),
  /** Blank id → id of the word of the bank. */
  key: z.record(z.string(), z.string()),
});

export const QuestionSchema = z.discriminatedUnion('kind', [
  SingleChoiceSchema,
  MultipleChoiceSchema,
  TrueFalseSchema,
  ClozeSchema,
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
] as const satisfies readonly QuestionKind[];
