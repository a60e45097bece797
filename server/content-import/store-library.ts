import 'server-only';
import type { Library } from '@/core/content';
import type { Database } from '../transaction';
import { asJson } from './json';

/** Place of a concept or module that is no longer in `content/` but that somebody's learning refers to. */
const withdrawn = -1;

/** What teachers brought is not the library's. */
const ofLibrary = { ownerId: null } as const;

/**
 * Puts sources, documents, passages, errata, concepts, notes and modules in place of those that are
 * stored; what teachers brought stays. Links of questions to passages go with the passages: `storeQuestions` makes them anew.
 * Concepts and modules that are gone stay, out of sight, because rows of learners point to them.
 */
export async function storeLibrary(tx: Database, library: Library, now: Date): Promise<void> {
  await tx.passage.deleteMany({ where: { document: { source: ofLibrary } } });
  await tx.document.deleteMany({ where: { source: ofLibrary } });
  await tx.correction.deleteMany({ where: { source: ofLibrary } });
  await tx.glossaryNote.deleteMany();
  await storeSources(tx, library, now);
  await storeText(tx, library);
  await storeNamed(tx, library);
}

async function storeSources(tx: Database, library: Library, now: Date): Promise<void> {
  const known = await tx.source.findMany({
    where: ofLibrary,
    select: { id: true, sha256: true },
  });
  const unchanged = library.sources.filter((source) =>
    known.some(({ id, sha256 }) => id === source.id && sha256 === source.sha256),
  );
  await tx.source.deleteMany({
    where: { ...ofLibrary, id: { notIn: unchanged.map(({ id }) => id) } },
  });
  await tx.source.createMany({
    data: library.sources
      .filter((source) => !unchanged.includes(source))
      .map((source) => ({ ...source, importedAt: now })),
  });
}

async function storeText(tx: Database, library: Library): Promise<void> {
  await tx.document.createMany({
    data: library.documents.map((document, position) => ({
      id: document.id,
      sourceId: document.sourceId,
      position,
      language: document.language,
      content: asJson(document),
    })),
  });
  await tx.passage.createMany({
    data: library.passages.map((passage) => ({
      id: passage.id,
      documentId: passage.documentId,
      number: passage.number,
      text: passage.text,
      content: asJson(passage),
    })),
  });
  await tx.correction.createMany({
    data: library.corrections.map((correction) => ({
      id: correction.id,
      sourceId: correction.sourceId,
      passageId: correction.passageId,
      content: asJson(correction),
    })),
  });
  await tx.glossaryNote.createMany({
    data: library.glossary.map((note) => ({
      id: note.id,
      passageId: note.passageId,
      content: asJson(note),
    })),
  });
}

async function storeNamed(tx: Database, library: Library): Promise<void> {
  await tx.concept.updateMany({ data: { position: withdrawn } });
  for (const [position, concept] of library.concepts.entries()) {
    const row = {
      kind: concept.kind,
      parentId: concept.parentId,
      position,
      content: asJson(concept),
    };
    await tx.concept.upsert({
      where: { id: concept.id },
      create: { id: concept.id, ...row },
      update: row,
    });
  }
  await tx.studyModule.updateMany({ data: { position: withdrawn } });
  for (const [position, module] of library.modules.entries()) {
    const row = { position, content: asJson(module) };
    await tx.studyModule.upsert({
      where: { id: module.id },
      create: { id: module.id, ...row },
      update: row,
    });
  }
}
