import type { z } from 'zod';
import { buildConcepts, buildGlossary } from './build-concepts';
import { buildCorrections } from './build-corrections';
import { buildDocuments, type NamesOfDocument, sourceIdOf } from './build-documents';
import { buildModules } from './build-modules';
import { buildRenderings } from './build-renderings';
import {
  type ContentError,
  type ContentFile,
  lineOf,
  type Recorded,
  type Report,
} from './content-file';
import {
  ConceptFileSchema,
  CorrectionFileSchema,
  DocumentFileSchema,
  GlossaryFileSchema,
  ModuleFileSchema,
  PassageFileSchema,
  RenderingFileSchema,
} from './file-schemas';
import type { Library, Passage, SourceDocument } from './library';
import { buildReviews, ReviewFileSchema } from './question-review';

export type BuiltLibrary =
  | { readonly ok: true; readonly value: Library }
  | { readonly ok: false; readonly errors: readonly ContentError[] };

/**
 * Everything in `content/`, checked and cross-referenced, or every error that was found, in the
 * order of files and lines. Documents and modules come in the order of their file names.
 */
export function buildLibrary(files: readonly ContentFile[]): BuiltLibrary {
  const errors: ContentError[] = [];
  const report: Report = (file, pointer, code, detail) => {
    errors.push({ path: file.path, line: lineOf(file, pointer), code, detail });
  };
  const library = assemble([...files].sort(byPath), report);
  if (errors.length === 0) return { ok: true, value: library };
  return { ok: false, errors: errors.sort((a, b) => byPath(a, b) || a.line - b.line) };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

function assemble(files: readonly ContentFile[], report: Report): Library {
  const read = <Schema extends z.ZodType>(schema: Schema, place: RegExp) =>
    files
      .filter((file) => place.test(file.path))
      .flatMap((file) => parseFile(file, schema, report));
  const sourceFiles = files.filter((file) => places.source.test(file.path));
  for (const file of files) {
    if (!Object.values(places).some((place) => place.test(file.path)))
      report(file, '', 'unexpected-file', file.path);
  }
  const records = read(DocumentFileSchema, places.document);
  if (records.length === files.filter((file) => places.document.test(file.path)).length)
    checkSourcesAreUsed(sourceFiles, records, report);
  const names = readNames(read(PassageFileSchema, places.passage), records, report);
  const { documents, passages } = readDocuments(sourceFiles, records, names, report);
  const sources = sourceFiles.map((file) => ({
    id: sourceIdOf(file),
    sha256: file.sha256,
    text: file.text,
  }));
  const text = { sources, documents, passages };
  const corrections = buildCorrections(text, read(CorrectionFileSchema, places.correction), report);
  const marked = { ...text, corrections };
  const concepts = buildConcepts(marked, read(ConceptFileSchema, places.concept), report);
  const named = { ...marked, concepts };
  const glossary = buildGlossary(named, read(GlossaryFileSchema, places.glossary), report);
  const modules = buildModules(named, read(ModuleFileSchema, places.module), report);
  const renderings = buildRenderings(passages, read(RenderingFileSchema, places.rendering), report);
  const reviews = buildReviews(passages, read(ReviewFileSchema, places.review), report);
  return { ...named, glossary, modules, renderings, reviews };
}

const places = {
  source: /^sources\/[^/]+\.txt$/,
  document: /^documents\/[^/]+\.yaml$/,
  correction: /^corrections\/[^/]+\.yaml$/,
  concept: /^concepts\.yaml$/,
  glossary: /^glossary\.yaml$/,
  passage: /^passages\.yaml$/,
  rendering: /^renderings\.yaml$/,
  module: /^modules\/[^/]+\.yaml$/,
  review: /^review\/[^/]+\.yaml$/,
} as const;

function parseFile<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  report: Report,
): Recorded<z.infer<Schema>>[] {
  if (file.syntaxError) {
    report(file, '', 'syntax', file.syntaxError.detail);
    return [];
  }
  const parsed = schema.safeParse(file.data);
  if (parsed.success) return [{ file, record: parsed.data }];
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String);
    const place = path.length > 0 ? `${path.join('.')}: ` : '';
    report(file, path.map((key) => `/${key}`).join(''), 'invalid', `${place}${issue.message}`);
  }
  return [];
}

type DocumentFile = z.infer<typeof DocumentFileSchema>;

function checkSourcesAreUsed(
  sources: readonly ContentFile[],
  records: readonly Recorded<DocumentFile>[],
  report: Report,
): void {
  for (const source of sources) {
    if (!records.some(({ record }) => source.path === `sources/${record.source}`))
      report(source, '', 'source-without-document', source.path);
  }
}

function readNames(
  files: readonly Recorded<z.infer<typeof PassageFileSchema>>[],
  records: readonly Recorded<DocumentFile>[],
  report: Report,
): ReadonlyMap<string, NamesOfDocument> {
  const documents = new Set(
    records.flatMap(({ record }) => record.documents.map((document) => document.id)),
  );
  const known = new Map<string, NamesOfDocument>();
  for (const { file, record } of files)
    for (const [documentId, names] of Object.entries(record.passages)) {
      if (!documents.has(documentId))
        report(file, `/passages/${documentId}`, 'unknown-document', documentId);
      for (const [index, { number }] of names.entries())
        if (names.findIndex((one) => one.number === number) < index)
          report(file, `/passages/${documentId}/${index}`, 'duplicate-id', String(number));
      known.set(documentId, { file, names });
    }
  return known;
}

function readDocuments(
  sources: readonly ContentFile[],
  records: readonly Recorded<DocumentFile>[],
  names: ReadonlyMap<string, NamesOfDocument>,
  report: Report,
): { documents: SourceDocument[]; passages: Passage[] } {
  const documents: SourceDocument[] = [];
  const passages: Passage[] = [];
  for (const { file, record } of records) {
    const source = sources.find((candidate) => candidate.path === `sources/${record.source}`);
    if (!source) {
      report(file, '/source', 'unknown-source', record.source);
      continue;
    }
    if (source.sha256 !== record.sha256) report(file, '/sha256', 'checksum-differs', source.sha256);
    const built = buildDocuments({ file, record, source, names, report });
    for (const [index, document] of built.documents.entries()) {
      if (documents.some((known) => known.id === document.id))
        report(file, `/documents/${index}/id`, 'duplicate-id', document.id);
    }
    documents.push(...built.documents);
    passages.push(...built.passages);
  }
  return { documents, passages };
}
