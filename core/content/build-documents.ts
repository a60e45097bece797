import { findAll, type Span } from '../text';
import type { ContentFile, Report } from './content-file';
import type { DocumentFile, DocumentRecord } from './file-schemas';
import type { DocumentSection, Passage, SourceDocument } from './library';
import { cutPieces, findParagraphs, type Paragraph, splitPieces, wordsOf } from './paragraphs';

interface Input {
  readonly file: ContentFile;
  readonly record: DocumentFile;
  readonly source: ContentFile;
  readonly report: Report;
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
  const passages = numberPassages(input, record, own, locateCuts(input, record, at, own));
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

function numberPassages(
  input: Input,
  record: DocumentRecord,
  own: readonly Paragraph[],
  cuts: readonly Span[],
): Passage[] {
  const unprinted = new Set([...titleLines(record), ...record.stripped]);
  const source = input.source.text;
  const passages: Passage[] = [];
  let before: string[] = [];
  for (const paragraph of own) {
    if (unprinted.has(paragraph.firstLine)) continue;
    if (record.salutations.includes(paragraph.firstLine)) {
      before.push(wordsOf(source, paragraph.pieces));
      continue;
    }
    for (const pieces of splitPieces(source, cutPieces(source, paragraph.pieces, cuts))) {
      const number = passages.length + 1;
      passages.push({
        id: `${record.id}.${number}`,
        documentId: record.id,
        number,
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

function buildSections(
  { file, report }: Input,
  record: DocumentRecord,
  at: string,
  passages: readonly Passage[],
): DocumentSection[] {
  return record.sections.map((section, index) => {
    const end = record.sections[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = passages.filter(
      (passage) => passage.number >= section.from && passage.number < end,
    );
    const pointer = `${at}/sections/${index}`;
    if (own.length === 0 || (index === 0 && section.from !== 1))
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
