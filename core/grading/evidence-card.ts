import { type Evidence, htmlLang, type Language, type Library, pickLocalized } from '../content';
import { splitSentences } from '../text';
import type { EvidenceCard } from './grade';

/**
 * The quotation within the sentences that it touches, verbatim, with the editor's notes of class B on
 * those sentences. Throws if the passage or the document is not in `library`: questions are checked
 * when they are stored.
 */
export function evidenceCard(
  evidence: Evidence,
  language: Language,
  library: Pick<Library, 'documents' | 'passages' | 'corrections'>,
): EvidenceCard {
  const passage = library.passages.find((candidate) => candidate.id === evidence.passageId);
  const document = library.documents.find((candidate) => candidate.id === evidence.documentId);
  if (!passage || !document) throw new Error(`no passage ${evidence.passageId} for a quotation`);
  const shown = around(passage.text, evidence);
  const notes = library.corrections.flatMap((correction) => {
    if (correction.class !== 'B' || correction.passageId !== passage.id) return [];
    if (
      !correction.span ||
      correction.span.end <= shown.start ||
      shown.end <= correction.span.start
    )
      return [];
    return pickLocalized(correction.note, language)?.text ?? [];
  });
  return {
    source: pickLocalized(document.citation, language)?.text ?? document.title.text,
    documentId: document.id,
    passageNumber: passage.number,
    start: evidence.start,
    end: evidence.end,
    lang: htmlLang(passage.language),
    before: passage.text.slice(shown.start, evidence.start),
    quote: passage.text.slice(evidence.start, evidence.end),
    after: passage.text.slice(evidence.end, shown.end),
    notes,
    role: evidence.role,
  };
}

function around(text: string, quotation: { readonly start: number; readonly end: number }) {
  const touched = splitSentences(text).filter(
    (sentence) => sentence.start < quotation.end && quotation.start < sentence.end,
  );
  return {
    start: Math.min(quotation.start, touched[0]?.start ?? quotation.start),
    end: Math.max(quotation.end, touched.at(-1)?.end ?? quotation.end),
  };
}
