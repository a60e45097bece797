import { z } from 'zod';
import { AnnotationRequestSchema, LanguageSchema } from '@/core/content';
import english from '@/i18n/messages/en/errors.json';
import { DocumentPlaceSchema, ReadingPlaceSchema } from '@/server/reading';
import { entryKinds } from '@/server/search/entry';

/** Where somebody reads: within a module, or in a whole document. */
export const PlaceSchema = z.union([ReadingPlaceSchema, DocumentPlaceSchema]);

/** A highlight as it is kept. */
export const AnnotationSchema = AnnotationRequestSchema.extend({
  id: z.string(),
  end: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
  detached: z
    .boolean()
    .describe('True while the words are nowhere in the library; the place is the last known.'),
});

/** Names that begin like what was typed. */
export const SuggestionsSchema = z.object({
  suggestions: z.array(
    z.object({ kind: z.enum(entryKinds), text: z.string(), language: LanguageSchema }),
  ),
});

/** A problem document (RFC 9457). */
export const ProblemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string().describe('A sentence in the language of the caller.'),
  status: z.number().int().min(400).max(599),
  code: z.enum(Object.keys(english)).describe('Never changes its meaning.'),
  detail: z.string(),
});
