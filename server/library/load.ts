import 'server-only';
import {
  ConceptSchema,
  CorrectionSchema,
  GlossaryNoteSchema,
  type Library,
  PassageSchema,
  SourceDocumentSchema,
  StudyModuleSchema,
} from '@/core/content';
import { fingerprintKey } from '../content-import/fingerprint';
import { db, pool } from '../db';

let cached: { readonly fingerprint: string; readonly library: Promise<Library> } | null = null;

/**
 * The library that was imported last, without what teachers brought. Kept in memory: a call costs one look at the fingerprint, and
 * the tables are read again when it has changed. Empty before the first import.
 */
export async function loadLibrary(): Promise<Library> {
  const { rows } = await pool.query<{ value: unknown }>({
    name: 'fingerprint of the library',
    text: 'SELECT value FROM setting WHERE key = $1',
    values: [fingerprintKey],
  });
  const value = rows[0]?.value;
  const fingerprint = typeof value === 'string' ? value : '';
  if (cached?.fingerprint !== fingerprint) cached = { fingerprint, library: readLibrary() };
  try {
    return await cached.library;
  } catch (error) {
    cached = null;
    throw error;
  }
}

async function readLibrary(): Promise<Library> {
  const source = { ownerId: null };
  const shown = { where: { position: { gte: 0 } }, orderBy: { position: 'asc' } } as const;
  const [sources, documents, passages, corrections, concepts, glossary, modules] =
    await db.$transaction([
      db.source.findMany({ where: source, orderBy: { id: 'asc' } }),
      db.document.findMany({ where: { source }, orderBy: { position: 'asc' } }),
      db.passage.findMany({
        where: { document: { source } },
        orderBy: [{ document: { position: 'asc' } }, { number: 'asc' }],
      }),
      db.correction.findMany({ where: { source }, orderBy: { id: 'asc' } }),
      db.concept.findMany(shown),
      db.glossaryNote.findMany({ orderBy: { id: 'asc' } }),
      db.studyModule.findMany(shown),
    ]);
  const parsed = passages.map(({ content }) => PassageSchema.parse(content));
  const place = new Map(parsed.map(({ id }, index) => [id, index]));
  const byPlace = (a: Placed, b: Placed): number =>
    (place.get(a.passageId ?? '') ?? place.size) - (place.get(b.passageId ?? '') ?? place.size) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0);
  return {
    sources: sources.map(({ id, sha256, text }) => ({ id, sha256, text })),
    documents: documents.map(({ content }) => SourceDocumentSchema.parse(content)),
    passages: parsed,
    corrections: corrections.map(({ content }) => CorrectionSchema.parse(content)).sort(byPlace),
    concepts: concepts.map(({ content }) => ConceptSchema.parse(content)),
    glossary: glossary.map(({ content }) => GlossaryNoteSchema.parse(content)).sort(byPlace),
    modules: modules.map(({ content }) => StudyModuleSchema.parse(content)),
  };
}

interface Placed {
  readonly passageId: string | null;
  readonly span: { readonly start: number } | null;
}
