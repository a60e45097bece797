import type { z } from 'zod';
import { findAll, type Span } from '../text';
import { sourceIdOf } from './build-documents';
import type { Recorded, Report } from './content-file';
import type { CorrectionFileSchema } from './file-schemas';
import type { Correction, Passage, SourceDocument, SourceFile } from './library';

interface Text {
  readonly sources: readonly SourceFile[];
  readonly documents: readonly SourceDocument[];
  readonly passages: readonly Passage[];
}

type CorrectionFile = z.infer<typeof CorrectionFileSchema>;
type CorrectionRecord = CorrectionFile['corrections'][number];

/**
 * The errata: one correction per occurrence of a record's quotation. The first has the id of the
 * record, the others `<id>.2`, `<id>.3` …
 */
export function buildCorrections(
  text: Text,
  files: readonly Recorded<CorrectionFile>[],
  report: Report,
): Correction[] {
  const built: Correction[] = [];
  for (const { file, record } of files) {
    const source = text.sources.find((each) => each.id === sourceIdOf({ path: record.source }));
    if (!source) {
      report(file, '/source', 'unknown-source', record.source);
      continue;
    }
    const passages = passagesOf(text, source);
    for (const [index, entry] of record.corrections.entries()) {
      const at = `/corrections/${index}`;
      if (built.some((known) => known.id === entry.id))
        report(file, `${at}/id`, 'duplicate-id', entry.id);
      built.push(
        ...locate(entry, source, passages, (code, detail) => report(file, at, code, detail)),
      );
    }
  }
  return built;
}

function passagesOf(text: Text, source: SourceFile): Passage[] {
  const ids = new Set(
    text.documents.filter((document) => document.sourceId === source.id).map(({ id }) => id),
  );
  return text.passages.filter((passage) => ids.has(passage.documentId));
}

function locate(
  entry: CorrectionRecord,
  source: SourceFile,
  passages: readonly Passage[],
  report: (code: Parameters<Report>[2], detail: string) => void,
): Correction[] {
  const found = findAll(source.text, entry.quote);
  if (found.length === 0) report('quote-not-found', entry.quote);
  else if (found.length !== entry.occurrences) report('quote-count-differs', String(found.length));
  const meant = found.filter((_, index) => entry.only?.includes(index + 1) ?? true);
  return meant.map((range, index) => {
    const place = placeOf(range, passages);
    if (entry.class === 'C' && place && !endsPiece(range, place.passage))
      report('defect-not-stripped', entry.quote);
    const shown = entry.class === 'C' ? null : place;
    return {
      id: index === 0 ? entry.id : `${entry.id}.${index + 1}`,
      sourceId: source.id,
      class: entry.class,
      kind: entry.kind,
      quote: entry.quote,
      passageId: shown?.passage.id ?? null,
      span: shown?.span ?? null,
      note: entry.note,
      basis: entry.basis,
    };
  });
}

/** Where a range of the file stands in a passage; null if it was stripped, wholly or in part. */
function placeOf(
  range: Span,
  passages: readonly Passage[],
): { readonly passage: Passage; readonly span: Span } | null {
  for (const passage of passages) {
    let offset = 0;
    for (const piece of passage.pieces) {
      if (piece.start <= range.start && range.end <= piece.end) {
        const start = offset + range.start - piece.start;
        return { passage, span: { start, end: start + range.end - range.start } };
      }
      offset += piece.end - piece.start;
    }
  }
  return null;
}

/** True where a page break was closed: the words stay, the break after them is gone. */
function endsPiece(range: Span, passage: Passage): boolean {
  return passage.pieces.slice(0, -1).some((piece) => piece.end === range.end);
}
