import 'server-only';
import type {
  Concept,
  Correction,
  GlossaryNote,
  Library,
  Localized,
  ModuleSection,
  Passage,
  SourceDocument,
  StudyModule,
} from '@/core/content';
import { loadLibrary } from './load';
import { questionsByPassage } from './questions';

/** A document on the shelf. */
export interface DocumentCard {
  readonly document: SourceDocument;
  /** How many. */
  readonly passages: number;
  readonly questions: number;
}

/** A module in the list. */
export interface ModuleCard {
  readonly module: StudyModule;
  readonly passageIds: readonly string[];
  /** Its documents, in the order in which they are first read. */
  readonly documents: readonly SourceDocument[];
  /** How many published questions its passages prove. */
  readonly questions: number;
}

/** A passage with what stands in its margin, in the order of the words. */
interface PassageView {
  readonly passage: Passage;
  readonly notes: readonly GlossaryNote[];
  /** Classes A, B and D; what was stripped (C) is in no passage. */
  readonly corrections: readonly Correction[];
  /** Ids of the published questions whose key it proves. */
  readonly questionIds: readonly string[];
}

interface ModuleView extends ModuleCard {
  readonly sections: readonly (ModuleSection & { readonly passages: readonly PassageView[] })[];
  readonly concepts: readonly Concept[];
}

export interface DocumentView extends DocumentCard {
  /** SHA-256 (hex) of the file that was published. */
  readonly sha256: string;
  readonly views: readonly PassageView[];
  /** Errata of the file that stand in no passage: what was stripped or dropped. */
  readonly stripped: readonly Correction[];
  /** Modules that read passages of this document. */
  readonly modules: readonly { readonly id: string; readonly title: Localized }[];
}

type Questions = ReadonlyMap<string, readonly string[]>;

/** All documents, in the order of the shelf. */
export async function listDocuments(): Promise<DocumentCard[]> {
  const [library, questions] = await Promise.all([loadLibrary(), questionsByPassage()]);
  return library.documents.map((document) => documentCard(document, library, questions));
}

/** All modules, in the order in which they are best studied. */
export async function listModules(): Promise<ModuleCard[]> {
  const [library, questions] = await Promise.all([loadLibrary(), questionsByPassage()]);
  return library.modules.map((module) => moduleCard(module, library, questions));
}

/** One module with its passages, or null. */
export async function getModule(id: string): Promise<ModuleView | null> {
  const [library, questions] = await Promise.all([loadLibrary(), questionsByPassage()]);
  const module = library.modules.find((candidate) => candidate.id === id);
  if (!module) return null;
  return {
    ...moduleCard(module, library, questions),
    concepts: module.conceptIds.flatMap(
      (conceptId) => library.concepts.find((concept) => concept.id === conceptId) ?? [],
    ),
    sections: module.sections.map((section) => ({
      ...section,
      passages: section.passageIds.flatMap((passageId) => {
        const passage = library.passages.find((candidate) => candidate.id === passageId);
        return passage ? [passageView(passage, library, questions)] : [];
      }),
    })),
  };
}

/** One document of a library with its passages, errata and provenance, or null. */
export async function getDocument(id: string, library: Library): Promise<DocumentView | null> {
  const questions = await questionsByPassage();
  const document = library.documents.find((candidate) => candidate.id === id);
  if (!document) return null;
  const own = library.passages.filter(({ documentId }) => documentId === id);
  const ids = new Set(own.map((passage) => passage.id));
  const source = library.sources.find((candidate) => candidate.id === document.sourceId);
  return {
    ...documentCard(document, library, questions),
    sha256: source?.sha256 ?? '',
    views: own.map((passage) => passageView(passage, library, questions)),
    stripped: library.corrections.filter(
      ({ sourceId, passageId }) => sourceId === document.sourceId && passageId === null,
    ),
    modules: library.modules
      .filter(({ sections }) =>
        sections.some(({ passageIds }) => passageIds.some((each) => ids.has(each))),
      )
      .map((module) => ({ id: module.id, title: module.title })),
  };
}

function documentCard(document: SourceDocument, library: Library, questions: Questions) {
  const own = library.passages.filter(({ documentId }) => documentId === document.id);
  return { document, passages: own.length, questions: countQuestions(own, questions) };
}

function moduleCard(module: StudyModule, library: Library, questions: Questions): ModuleCard {
  const passageIds = [...new Set(module.sections.flatMap((section) => section.passageIds))];
  const passages = passageIds.flatMap(
    (passageId) => library.passages.find(({ id }) => id === passageId) ?? [],
  );
  const documentIds = [...new Set(passages.map(({ documentId }) => documentId))];
  return {
    module,
    passageIds,
    documents: documentIds.flatMap(
      (documentId) => library.documents.find(({ id }) => id === documentId) ?? [],
    ),
    questions: countQuestions(passages, questions),
  };
}

function countQuestions(passages: readonly Passage[], questions: Questions): number {
  return new Set(passages.flatMap(({ id }) => questions.get(id) ?? [])).size;
}

function passageView(passage: Passage, library: Library, questions: Questions): PassageView {
  return {
    passage,
    notes: library.glossary.filter(({ passageId }) => passageId === passage.id),
    corrections: library.corrections.filter(({ passageId }) => passageId === passage.id),
    questionIds: questions.get(passage.id) ?? [],
  };
}
