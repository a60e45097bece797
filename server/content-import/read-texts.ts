import 'server-only';
import type { z } from 'zod';
import {
  ConceptSchema,
  CorrectionSchema,
  GlossaryNoteSchema,
  type Library,
  PassageSchema,
} from '@/core/content';
import type { Database } from '../transaction';

/**
 * The texts as the last import left them, for comparison. Rows in the form of an earlier version of
 * this program are left out: the import that reads them is about to replace them.
 */
export async function readTexts(
  tx: Database,
): Promise<Pick<Library, 'passages' | 'corrections' | 'concepts' | 'glossary'>> {
  const source = { ownerId: null };
  const passages = await tx.passage.findMany({
    where: { document: { source } },
    orderBy: [{ document: { position: 'asc' } }, { number: 'asc' }],
  });
  const corrections = await tx.correction.findMany({ where: { source }, orderBy: { id: 'asc' } });
  const concepts = await tx.concept.findMany({ where: { position: { gte: 0 } } });
  const glossary = await tx.glossaryNote.findMany({ orderBy: { id: 'asc' } });
  return {
    passages: readable(passages, PassageSchema),
    corrections: readable(corrections, CorrectionSchema),
    concepts: readable(concepts, ConceptSchema),
    glossary: readable(glossary, GlossaryNoteSchema),
  };
}

function readable<Value>(
  rows: readonly { readonly content: unknown }[],
  schema: z.ZodType<Value>,
): Value[] {
  return rows.flatMap(({ content }) => {
    const parsed = schema.safeParse(content);
    return parsed.success ? [parsed.data] : [];
  });
}
