import 'server-only';
import { z } from 'zod';
import { failure, type Result, success } from '@/core/result';
import type { Learner } from './auth';
import { db } from './db';

/** Where somebody is in a module. */
export interface ReadingPlace {
  readonly moduleId: string;
  readonly passageId: string;
  /** Passages that have been on the screen to their end. */
  readonly read: readonly string[];
  readonly updatedAt: Date;
}

const IdSchema = z.string().min(1).max(100);

export const ReadingPlaceSchema = z.object({
  moduleId: IdSchema,
  passageId: IdSchema,
  read: z.array(IdSchema).max(500),
});

export const DocumentPlaceSchema = z.object({ documentId: IdSchema, passageId: IdSchema });

export type SaveReadingCode = 'unknown-module' | 'unknown-document' | 'unknown-passage';

const ModulePassagesSchema = z.object({
  sections: z.array(z.object({ passageIds: z.array(z.string()) })),
});

/** The places of a learner, the latest first. */
export async function listReading(learner: Pick<Learner, 'id'>): Promise<ReadingPlace[]> {
  const rows = await db.readingPosition.findMany({
    where: { personId: learner.id },
    orderBy: { updatedAt: 'desc' },
  });
  return rows.map(({ moduleId, passageId, read, updatedAt }) => ({
    moduleId,
    passageId,
    read,
    updatedAt,
  }));
}

/** The place of a learner in one module, or null. */
export async function readReading(
  learner: Pick<Learner, 'id'>,
  moduleId: string,
): Promise<ReadingPlace | null> {
  const row = await db.readingPosition.findUnique({
    where: { personId_moduleId: { personId: learner.id, moduleId } },
  });
  return row && { moduleId, passageId: row.passageId, read: row.read, updatedAt: row.updatedAt };
}

/**
 * Keeps the place of a learner. What was read stays read; ids that are not of the module are dropped.
 * Two browsers at once lose nothing: the union is formed in the database.
 */
export async function saveReading(
  learner: Pick<Learner, 'id'>,
  place: z.infer<typeof ReadingPlaceSchema>,
  now: Date,
): Promise<Result<null, SaveReadingCode>> {
  const { moduleId, passageId } = place;
  const found = await db.studyModule.findUnique({ where: { id: moduleId } });
  if (!found) return failure('unknown-module');
  const { sections } = ModulePassagesSchema.parse(found.content);
  const passages = new Set(sections.flatMap(({ passageIds }) => passageIds));
  if (!passages.has(passageId)) return failure('unknown-passage');
  const read = [...new Set(place.read)].filter((id) => passages.has(id));
  await db.$executeRaw`
    INSERT INTO reading_position AS own (person_id, module_id, passage_id, read, updated_at)
    VALUES (${learner.id}::uuid, ${moduleId}, ${passageId}, ${read}::text[], ${now})
    ON CONFLICT (person_id, module_id) DO UPDATE SET
      passage_id = excluded.passage_id,
      read = ARRAY(SELECT DISTINCT unnest(own.read || excluded.read) ORDER BY 1),
      updated_at = excluded.updated_at`;
  return success(null);
}

/** The passage of a document at which a learner stopped, or null. */
export async function readDocumentPlace(
  learner: Pick<Learner, 'id'>,
  documentId: string,
): Promise<string | null> {
  const row = await db.documentPlace.findUnique({
    where: { personId_documentId: { personId: learner.id, documentId } },
  });
  return row?.passageId ?? null;
}

/** Keeps the place of a learner in a document. */
export async function saveDocumentPlace(
  learner: Pick<Learner, 'id'>,
  { documentId, passageId }: z.infer<typeof DocumentPlaceSchema>,
  now: Date,
): Promise<Result<null, SaveReadingCode>> {
  const document = await db.document.count({ where: { id: documentId } });
  if (document === 0) return failure('unknown-document');
  const passage = await db.passage.count({ where: { id: passageId, documentId } });
  if (passage === 0) return failure('unknown-passage');
  const row = { passageId, updatedAt: now };
  await db.documentPlace.upsert({
    where: { personId_documentId: { personId: learner.id, documentId } },
    create: { ...row, personId: learner.id, documentId },
    update: row,
  });
  return success(null);
}
