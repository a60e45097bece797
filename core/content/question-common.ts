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
  z.object({
    type: z.literal('rule'),
    rule: z.string().min(1),
    generator: z.string().min(1),
    /** Set where an editor of the library changed words of it. */
    edited: z.literal(true).optional(),
  }),
  z.object({ type: z.literal('person'), personId: z.string().min(1) }),
  z.object({ type: z.literal('provider'), provider: z.string().min(1) }),
]);

/** Something with a name that cannot be chosen by itself: a row to match, a bin. */
export const LabelSchema = z.object({ id: z.string().min(1), wording: WordingSchema });

export const OptionSchema = LabelSchema.extend({
  /**
   * Becomes the feedback where this one was chosen and is wrong. On every distractor; on a card or an
   * item to match it tells where that one belongs, or that it belongs nowhere.
   */
  reason: LocalizedSchema.optional(),
});

/** One choice: words of a source and, for a distractor, the reason against it. */
export type Option = z.infer<typeof OptionSchema>;

/** What every kind of question has. */
export const common = {
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
