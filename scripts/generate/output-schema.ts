import { z } from 'zod';
import { documentTypes, EvidenceSchema, LanguageSchema, QuestionSchema } from '@/core/content';
import { findingKinds, noticeCodes } from '@/core/extraction';

const place = z.number().int().nonnegative();

/** Half-open, in UTF-16 code units. */
const SpanSchema = z.object({ start: place, end: place });

/** The parts of the text of the file whose concatenation the words are. */
const OriginalSchema = z.array(SpanSchema);

const LocatedQuestionSchema = QuestionSchema.and(
  z.object({ evidence: z.array(EvidenceSchema.extend({ original: OriginalSchema })).min(1) }),
);

const DocumentSchema = z.object({
  document: z.object({
    id: z.string(),
    file: z.string(),
    /** Hex, of the bytes of the file. */
    sha256: z.string(),
    title: z.string(),
    language: LanguageSchema,
    type: z.enum(documentTypes),
    /** Code units of the text of the file that the offsets count in. */
    length: place,
  }),
  sections: z.array(
    z.object({ id: z.string(), title: z.string().nullable(), passageIds: z.array(z.string()) }),
  ),
  passages: z.array(
    z.object({
      id: z.string(),
      number: z.number().int().positive(),
      language: LanguageSchema,
      text: z.string(),
      original: OriginalSchema,
    }),
  ),
  defects: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(findingKinds),
      class: z.enum(['A', 'B', 'C']),
      quote: z.string(),
      confidence: z.number().min(0).max(1),
      /** In the text of the file. */
      original: SpanSchema,
      passageId: z.string().nullable(),
      passageSpan: SpanSchema.nullable(),
    }),
  ),
  facts: z.array(
    z.object({
      type: z.string(),
      confidence: z.number().min(0).max(1),
      passageId: z.string(),
      start: place,
      end: place,
      text: z.string(),
      original: OriginalSchema,
    }),
  ),
  questions: z.array(LocatedQuestionSchema),
  rejected: z.array(
    z.object({ rule: z.string(), reasons: z.array(z.string()), question: QuestionSchema }),
  ),
  messages: z.array(z.object({ code: z.enum(noticeCodes), sentence: z.string() })),
});

/** What `npm run generate -- FILE…` prints. */
export const OutputSchema = z.object({
  generator: z.string(),
  seed: z.string(),
  documents: z.array(DocumentSchema),
  /** Milliseconds. */
  timing: z.object({ parse: z.number(), read: z.number(), generate: z.number() }),
  /** Mebibytes: the most that the process held at a time. */
  memory: z.number(),
});

/** The JSON Schema of the output. As of input: an evidence has more fields than one of a question alone. */
export function printSchema() {
  return z.toJSONSchema(OutputSchema, { io: 'input' });
}

export type Output = z.infer<typeof OutputSchema>;
export type OutputDocument = z.infer<typeof DocumentSchema>;
