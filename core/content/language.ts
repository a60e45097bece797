import { z } from 'zod';

/** The languages of interface, sources and questions, as BCP 47 tags. */
export const languages = ['en', 'zh-CN'] as const;

export const LanguageSchema = z.enum(languages);

/** One of the two languages of the product. HTML wants `zh-Hans` for `zh-CN`: see `htmlLang`. */
export type Language = z.infer<typeof LanguageSchema>;

export const LocalizedSchema = z.object({
  en: z.string().min(1).optional(),
  'zh-CN': z.string().min(1).optional(),
});

/** A sentence of ours in one or both languages. Never holds source text: that is a `Wording`. */
export type Localized = z.infer<typeof LocalizedSchema>;

export const WordingSchema = z.object({
  text: z.string().min(1),
  language: LanguageSchema,
  gloss: z.string().min(1).optional(),
});

/**
 * Words of a source, verbatim, in the language of the source.
 * `gloss` is our rendering in the other language; it is labelled as ours wherever it is shown.
 */
export type Wording = z.infer<typeof WordingSchema>;
