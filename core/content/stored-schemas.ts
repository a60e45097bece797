import { z } from 'zod';
import { relationTypes } from './file-schemas';
import { LanguageSchema, LocalizedSchema, WordingSchema } from './language';
import {
  type Concept,
  type Correction,
  documentTypes,
  type GlossaryNote,
  type Passage,
  type SourceDocument,
  type StudyModule,
} from './library';
import { EvidenceSchema } from './question';

const text = z.string();
const place = z.number().int().nonnegative();
const span = z.object({ start: place, end: place });
const cover = z.enum(['indigo', 'ochre', 'teal', 'plum']);

/** A `SourceDocument` as a JSON column holds it. */
export const SourceDocumentSchema: z.ZodType<SourceDocument> = z.object({
  id: text,
  sourceId: text,
  type: z.enum(documentTypes),
  language: LanguageSchema,
  translation: z.boolean(),
  title: WordingSchema,
  citation: LocalizedSchema,
  speaker: LocalizedSchema.nullable(),
  publisher: LocalizedSchema.nullable(),
  date: text.nullable(),
  place: LocalizedSchema.nullable(),
  cover,
  provenance: LocalizedSchema,
  sections: z.array(
    z.object({
      id: text,
      title: WordingSchema.nullable(),
      label: LocalizedSchema,
      passageIds: z.array(text),
    }),
  ),
});

/** A `Passage` as a JSON column holds it. */
export const PassageSchema: z.ZodType<Passage> = z.object({
  id: text,
  documentId: text,
  number: z.number().int().positive(),
  language: LanguageSchema,
  text,
  pieces: z.array(span),
  before: z.array(text),
});

/** A `Correction` as a JSON column holds it. */
export const CorrectionSchema: z.ZodType<Correction> = z.object({
  id: text,
  sourceId: text,
  class: z.enum(['A', 'B', 'C', 'D']),
  kind: text,
  quote: text,
  passageId: text.nullable(),
  span: span.nullable(),
  note: LocalizedSchema,
  basis: z.enum(['text', 'external', 'inferred']),
});

/** A `Concept` as a JSON column holds it. */
export const ConceptSchema: z.ZodType<Concept> = z.object({
  id: text,
  kind: z.enum(['spirit', 'component', 'body', 'person', 'event', 'place', 'document', 'term']),
  name: z.object({ en: text, 'zh-CN': text }),
  pinyin: text.nullable(),
  aliases: z.array(text),
  parentId: text.nullable(),
  note: LocalizedSchema,
  evidence: z.array(EvidenceSchema),
  relations: z.array(
    z.object({ type: z.enum(relationTypes), toId: text, evidence: z.array(EvidenceSchema) }),
  ),
});

/** A `GlossaryNote` as a JSON column holds it. */
export const GlossaryNoteSchema: z.ZodType<GlossaryNote> = z.object({
  id: text,
  passageId: text,
  span,
  term: text,
  pinyin: text.nullable(),
  note: LocalizedSchema,
  conceptId: text.nullable(),
});

/** A `StudyModule` as a JSON column holds it. */
export const StudyModuleSchema: z.ZodType<StudyModule> = z.object({
  id: text,
  title: LocalizedSchema,
  summary: LocalizedSchema,
  objectives: z.array(LocalizedSchema),
  conceptIds: z.array(text),
  cover,
  sections: z.array(
    z.object({
      id: text,
      title: LocalizedSchema,
      introduction: LocalizedSchema,
      passageIds: z.array(text),
      checkAfter: text.nullable(),
    }),
  ),
});
