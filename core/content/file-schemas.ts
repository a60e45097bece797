import { z } from 'zod';
import { LanguageSchema } from './language';
import { documentTypes } from './library';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by -');
const words = z.string().trim().min(1);
const line = z.number().int().positive();
const cover = z.enum(['indigo', 'ochre', 'teal', 'plum']);

/** Our own words: both languages, always. */
const both = z.strictObject({ en: words, 'zh-CN': words });

const DocumentSchema = z.strictObject({
  id,
  lines: z.tuple([line, line]),
  type: z.enum(documentTypes),
  language: LanguageSchema,
  translation: z.boolean(),
  /** Lines of their own, or words of a line of text where there is no printed title. */
  title: z.union([
    z.strictObject({ lines: z.array(line).min(1), gloss: words }),
    z.strictObject({ line, quote: words, gloss: words }),
  ]),
  citation: both,
  speaker: both.nullable(),
  publisher: both.nullable(),
  date: z.iso.date().nullable(),
  place: both.nullable(),
  cover,
  provenance: both,
  /** Lines that are not text: date lines, names, datelines, footers. */
  stripped: z.array(line).default([]),
  /** Lines shown before the next passage and not numbered. */
  salutations: z.array(line).default([]),
  /** Fragments cut out of a line of text. */
  cuts: z.array(z.strictObject({ line, quote: z.string().min(1) })).default([]),
  sections: z
    .array(
      z.strictObject({
        id,
        /** The first passage: the number in its id. */
        from: z.number().int().positive(),
        /** The printed heading, verbatim, with our rendering. */
        title: z.strictObject({ text: words, gloss: words }).nullable(),
        label: both,
      }),
    )
    .min(1),
});

export const DocumentFileSchema = z.strictObject({
  source: words,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  /** Parts of the file that belong to no document, with the reason. */
  dropped: z.array(z.strictObject({ lines: z.tuple([line, line]), reason: both })).default([]),
  documents: z.array(DocumentSchema).min(1),
});

/** One text of a source file, as `content/documents` describes it. */
export type DocumentRecord = z.infer<typeof DocumentSchema>;
export type DocumentFile = z.infer<typeof DocumentFileSchema>;

export const CorrectionFileSchema = z.strictObject({
  source: words,
  corrections: z.array(
    z.strictObject({
      id,
      class: z.enum(['A', 'B', 'C', 'D']),
      kind: words,
      quote: z.string().min(1),
      /** How often the quote stands in the source. */
      occurrences: z.number().int().positive().default(1),
      /** Which of them are meant, from 1, where not all are. */
      only: z.array(z.number().int().positive()).min(1).optional(),
      basis: z.enum(['text', 'external', 'inferred']),
      note: both,
    }),
  ),
});

/** An exact quotation in a passage; offsets are computed. */
const citation = z.strictObject({ passage: words, quote: z.string().min(1) });

/** How two concepts can hang together, read from the first to the second. */
export const relationTypes = [
  'component-of',
  'spoke-at',
  'chaired',
  'took-part-in',
  'organised',
  'officer-of',
  'held-in',
  'on-occasion-of',
  'issued-by',
  'confers',
  'received',
  'honoured-at',
  'signed',
  'read-out',
  'stated-by',
  'part-of',
  'about',
  'said-of',
  'named-under',
] as const;

export const ConceptFileSchema = z.strictObject({
  concepts: z.array(
    z.strictObject({
      id,
      kind: z.enum(['spirit', 'component', 'body', 'person', 'event', 'place', 'document', 'term']),
      name: both,
      pinyin: words.nullable(),
      aliases: z.array(words).default([]),
      parent: id.nullable().default(null),
      note: both,
      evidence: z.array(citation).min(1),
    }),
  ),
  /** What the sources state of two concepts; that of a component and its spirit is its `parent`. */
  relations: z
    .array(
      z.strictObject({
        from: id,
        type: z.enum(relationTypes).exclude(['component-of']),
        to: id,
        evidence: z.array(citation).min(1),
      }),
    )
    .default([]),
});

export const GlossaryFileSchema = z.strictObject({
  notes: z.array(
    z.strictObject({
      id,
      passage: words,
      term: z.string().min(1),
      /** Which occurrence of the term in the passage, from 1. */
      occurrence: z.number().int().positive().default(1),
      pinyin: words.nullable(),
      concept: id.nullable().default(null),
      note: both,
    }),
  ),
});

export const ModuleFileSchema = z.strictObject({
  id,
  title: both,
  summary: both,
  objectives: z.array(both).min(1),
  concepts: z.array(id).min(1),
  cover,
  sections: z
    .array(
      z.strictObject({
        id,
        title: both,
        introduction: both,
        /** Passage ids, or ranges such as `speech-2020.1-7`. */
        passages: z.array(words).min(1),
        check: words.nullable(),
      }),
    )
    .min(1),
});

/** Words as they stand in passages of a language → our rendering in the other one. */
export const RenderingFileSchema = z.strictObject({
  'zh-CN': z.record(words, words),
  en: z.record(words, words),
});

/** How passages are called, document by document; written by `npm run check:content -- --write`. */
export const PassageFileSchema = z.strictObject({
  passages: z.record(
    id,
    z.array(
      z.strictObject({
        number: z.number().int().positive(),
        begins: words,
        ends: words,
        withdrawn: z.boolean().default(false),
      }),
    ),
  ),
});
