import 'server-only';
import {
  CorrectionSchema,
  type Library,
  PassageSchema,
  type Question,
  SourceDocumentSchema,
} from '@/core/content';
import { db } from '../db';
import { loadLibrary } from './load';

/** What a document of a teacher adds to the library. */
type OwnDocument = Pick<Library, 'sources' | 'documents' | 'passages' | 'corrections'>;

// A document is read again only after its text or its errata have changed; the oldest make room.
const kept = new Map<string, { readonly changedAt: number; readonly document: OwnDocument }>();
const mostKept = 200;

/**
 * The library together with the teachers' documents that prove some questions. Whoever may see the
 * evidence of a question may see the words around it: ask for no others.
 */
export async function libraryOf(questions: Iterable<Pick<Question, 'evidence'>>): Promise<Library> {
  const evidence = [...questions].flatMap((question) => question.evidence);
  return withDocuments(evidence.map(({ documentId }) => documentId));
}

/** The library together with some teachers' documents; ids that nobody knows add nothing. */
export async function withDocuments(documentIds: Iterable<string>): Promise<Library> {
  const library = await loadLibrary();
  const shelf = new Set(library.documents.map(({ id }) => id));
  const missing = [...new Set(documentIds)].filter((id) => !shelf.has(id));
  if (missing.length === 0) return library;
  const own = await readOwn(missing);
  return {
    ...library,
    sources: [...library.sources, ...own.flatMap(({ sources }) => sources)],
    documents: [...library.documents, ...own.flatMap(({ documents }) => documents)],
    passages: [...library.passages, ...own.flatMap(({ passages }) => passages)],
    corrections: [...library.corrections, ...own.flatMap(({ corrections }) => corrections)],
  };
}

/** The library together with the documents that a teacher has brought. */
export async function libraryFor(teacher: { readonly id: string }): Promise<Library> {
  const rows = await db.document.findMany({
    where: { source: { ownerId: teacher.id, upload: { removedAt: null } } },
    select: { id: true },
  });
  return withDocuments(rows.map(({ id }) => id));
}

/**
 * The library together with those of some teachers' documents that a person may read: their own, and
 * what an assignment of a class of theirs asks about, for students from the moment it opens.
 */
export async function libraryOpenTo(
  person: { readonly id: string } | null,
  documentIds: readonly string[],
  now: Date,
): Promise<Library> {
  const library = await loadLibrary();
  const shelf = new Set(library.documents.map(({ id }) => id));
  const wanted = documentIds.filter((id) => !shelf.has(id));
  if (!person || wanted.length === 0) return library;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM document d JOIN source s ON s.id = d.source_id
    WHERE d.id = ANY (${wanted}::text[]) AND (s.owner_id = ${person.id}::uuid OR EXISTS (
      SELECT FROM passage p
      JOIN question_passage qp ON qp.passage_id = p.id
      JOIN assignment_question aq ON aq.question_id = qp.question_id
      JOIN assignment a ON a.id = aq.assignment_id
      JOIN class_member m ON m.class_id = a.class_id AND m.person_id = ${person.id}::uuid
      WHERE p.document_id = d.id AND (m.role = 'teacher'
        OR (a.published_at IS NOT NULL AND a.opens_at <= ${now}))))`;
  return withDocuments(rows.map(({ id }) => id));
}

async function readOwn(documentIds: readonly string[]): Promise<OwnDocument[]> {
  const rows = await db.document.findMany({
    where: { id: { in: [...documentIds] }, source: { ownerId: { not: null } } },
    select: { id: true, source: { select: { importedAt: true } } },
    orderBy: [{ source: { importedAt: 'asc' } }, { position: 'asc' }],
  });
  const stale = rows.filter(
    ({ id, source }) => kept.get(id)?.changedAt !== source.importedAt.getTime(),
  );
  for (const { id, source } of stale) {
    const document = await readDocument(id);
    if (document) kept.set(id, { changedAt: source.importedAt.getTime(), document });
  }
  const found = rows.flatMap(({ id }) => kept.get(id)?.document ?? []);
  for (const id of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(id);
  }
  return found;
}

async function readDocument(id: string): Promise<OwnDocument | null> {
  const row = await db.document.findUnique({
    where: { id },
    include: {
      passages: { orderBy: { number: 'asc' } },
      source: { include: { corrections: { orderBy: { id: 'asc' } } } },
    },
  });
  if (!row) return null;
  const passages = row.passages.map(({ content }) => PassageSchema.parse(content));
  const ids = new Set(passages.map((passage) => passage.id));
  const { source } = row;
  return {
    sources: [{ id: source.id, sha256: source.sha256, text: source.text }],
    documents: [SourceDocumentSchema.parse(row.content)],
    passages,
    corrections: source.corrections
      .map(({ content }) => CorrectionSchema.parse(content))
      .filter(({ passageId }) => passageId === null || ids.has(passageId)),
  };
}
