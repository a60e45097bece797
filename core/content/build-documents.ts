import { findAll, type Span } from '../text';
import type { ContentFile, Report } from './content-file';
import type { DocumentFile, DocumentRecord } from './file-schemas';
import type { DocumentSection, Passage, SourceDocument } from './library';
import { cutPieces, findParagraphs, type Paragraph, splitPieces, wordsOf } from './paragraphs';
import { namePassages, type PassageName } from './passage-names';

interface Input {
  readonly file: ContentFile;
  readonly record: DocumentFile;
  readonly source: ContentFile;
  /** What passages are called, by document. */
  readonly names: ReadonlyMap<string, NamesOfDocument>;
  readonly report: Report;
}

/** The part of `passages.yaml` that is about one document. */
export interface NamesOfDocument {
  readonly file: ContentFile;
  readonly names: readonly PassageName[];
}

interface Built {
  readonly documents: SourceDocument[];
  readonly passages: Passage[];
}

/** The documents of one source file with their passages; every line with words has one place. */
export function buildDocuments(input: Input): Built {
  const paragraphs = findParagraphs(input.source.text);
  checkLines(input, paragraphs);
  const built = input.record.documents.map((record, index) =>
    buildDocument(input, record, `/documents/${index}`, paragraphs),
  );
  return {
    documents: built.map((each) => each.document),
    passages: built.flatMap((each) => each.passages),
  };
}

function checkLines({ file, record, report }: Input, paragraphs: readonly Paragraph[]): void {
  const owners = [
    ...record.documents.map((document, index) => ({ ...document, at: `/documents/${index}` })),
    ...record.dropped.map((dropped, index) => ({ ...dropped, at: `/dropped/${index}` })),
  ];
  for (const paragraph of paragraphs) {
    const holding = owners.filter((owner) => holds(owner.lines, paragraph));
    if (holding.length === 0)
      report(file, '/source', 'line-not-covered', String(paragraph.firstLine));
    const second = holding[1];
    if (second) report(file, second.at, 'line-covered-twice', String(paragraph.firstLine));
  }
}

function holds([first, last]: readonly [number, number], paragraph: Paragraph): boolean {
  return first <= paragraph.firstLine && paragraph.lastLine <= last;
}

function buildDocument(
  input: Input,
  record: DocumentRecord,
  at: string,
  all: readonly Paragraph[],
): { document: SourceDocument; passages: Passage[] } {
  const own = all.filter((paragraph) => holds(record.lines, paragraph));
  const named = [...titleLines(record), ...record.stripped, ...record.salutations];
  for (const line of named) {
    if (!own.some((paragraph) => paragraph.firstLine === line))
      input.report(input.file, at, 'line-not-found', String(line));
  }
  const cut = cutPassages(input, record, own, locateCuts(input, record, at, own));
  const passages = identify(input, record.id, cut);
  if (passages.length === 0) input.report(input.file, at, 'no-passages', record.id);
  const { id, type, language, translation, citation, speaker, publisher } = record;
  const { date, place, cover, provenance, title } = record;
  const document: SourceDocument = {
    ...{ id, type, language, translation, citation, speaker, publisher },
    ...{ date, place, cover, provenance },
    sourceId: sourceIdOf(input.source),
    title: { text: printedTitle(input, record, at, own), language, gloss: title.gloss },
    sections: buildSections(input, record, at, passages),
  };
  return { document, passages };
}

/** The id of a source: the name of its file without the ending. */
export function sourceIdOf(source: Pick<ContentFile, 'path'>): string {
  return source.path.replace(/^.*\//, '').replace(/\.txt$/, '');
}

function titleLines({ title }: DocumentRecord): readonly number[] {
  return 'lines' in title ? title.lines : [];
}

function printedTitle(
  input: Input,
  { title, language }: DocumentRecord,
  at: string,
  own: readonly Paragraph[],
): string {
  if ('lines' in title)
    return title.lines
      .map((line) => textOfLine(input, own, line))
      .join(language === 'en' ? ' ' : '');
  if (!textOfLine(input, own, title.line).includes(title.quote))
    input.report(input.file, `${at}/title`, 'quote-not-found', title.quote);
  return title.quote;
}

function textOfLine(input: Input, own: readonly Paragraph[], line: number): string {
  const paragraph = own.find((candidate) => candidate.firstLine === line);
  return paragraph ? wordsOf(input.source.text, paragraph.pieces) : '';
}

function locateCuts(
  { file, source, report }: Input,
  record: DocumentRecord,
  at: string,
  own: readonly Paragraph[],
): Span[] {
  return record.cuts.flatMap((cut, index) => {
    const paragraph = own.find((each) => each.firstLine <= cut.line && cut.line <= each.lastLine);
    const found = (paragraph?.pieces ?? []).flatMap((piece) =>
      findAll(source.text.slice(piece.start, piece.end), cut.quote).map((span) => ({
        start: piece.start + span.start,
        end: piece.start + span.end,
      })),
    );
    if (found.length === 1) return found;
    report(file, `${at}/cuts/${index}`, 'cut-not-found', cut.quote);
    return [];
  });
}

function cutPassages(
  input: Input,
  record: DocumentRecord,
  own: readonly Paragraph[],
  cuts: readonly Span[],
): Uncalled[] {
  const unprinted = new Set([...titleLines(record), ...record.stripped]);
  const source = input.source.text;
  const passages: Uncalled[] = [];
  let before: string[] = [];
  for (const paragraph of own) {
    if (unprinted.has(paragraph.firstLine)) continue;
    if (record.salutations.includes(paragraph.firstLine)) {
      before.push(wordsOf(source, paragraph.pieces));
      continue;
    }
    for (const pieces of splitPieces(source, cutPieces(source, paragraph.pieces, cuts))) {
      passages.push({
        documentId: record.id,
        number: passages.length + 1,
        language: record.language,
        text: wordsOf(source, pieces),
        pieces,
        before,
      });
      before = [];
    }
  }
  return passages;
}

/** A passage that has a place but no name yet. */
type Uncalled = Omit<Passage, 'id'>;

/** Gives passages the names that they are known by. */
function identify(input: Input, documentId: string, cut: readonly Uncalled[]): Passage[] {
  const known = input.names.get(documentId);
  const texts = cut.map(({ text }) => text);
  const { numbers, lost } = namePassages(texts, known?.names ?? []);
  for (const index of lost)
    if (known)
      input.report(
        known.file,
        `/passages/${documentId}/${index}`,
        'passage-lost',
        `${documentId}.${known.names[index]?.number}`,
      );
  return cut.map((passage, index) => ({ ...passage, id: `${documentId}.${numbers[index]}` }));
}

function buildSections(
  { file, report }: Input,
  record: DocumentRecord,
  at: string,
  passages: readonly Passage[],
): DocumentSection[] {
  const placeOf = (from: number | undefined): number =>
    passages.findIndex(({ id }) => id === `${record.id}.${from}`);
  return record.sections.map((section, index) => {
    const [start, next] = [placeOf(section.from), placeOf(record.sections[index + 1]?.from)];
    const own = start < 0 ? [] : passages.slice(start, next < 0 ? passages.length : next);
    const pointer = `${at}/sections/${index}`;
    if (own.length === 0 || (index === 0 && start !== 0))
      report(file, pointer, 'empty-section', section.id);
    if (section.title && own[0]?.text.startsWith(section.title.text) === false)
      report(file, pointer, 'heading-not-found', section.title.text);
    const title = section.title && { ...section.title, language: record.language };
    return {
      id: section.id,
      title,
      label: section.label,
      passageIds: own.map((passage) => passage.id),
    };
  });
}
