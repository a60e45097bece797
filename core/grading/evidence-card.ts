import { type Evidence, htmlLang, type Language, type Library, pickLocalized } from '../content';
import { splitSentences } from '../text';
import type { EvidenceCard } from './grade';

/**
 * The quotation within the sentences that it touches, verbatim, with the editor's notes of class B on
 * what is shown. Long sentences are cut between clauses; an ellipsis stands for what is left out. Throws if the passage or the document is not in `library`: questions are checked
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
  const shown = around(passage.text, evidence, passage.language === 'en' ? 160 : 60);
  const ellipsis = passage.language === 'en' ? '…' : '……';
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
    before: `${shown.cutBefore ? ellipsis : ''}${passage.text.slice(shown.start, evidence.start)}`,
    quote: passage.text.slice(evidence.start, evidence.end),
    after: `${passage.text.slice(evidence.end, shown.end)}${shown.cutAfter ? ellipsis : ''}`,
    notes,
    role: evidence.role,
  };
}

/** The part of `text` to show: at most about `reach` characters on either side of the quotation. */
function around(
  text: string,
  quotation: { readonly start: number; readonly end: number },
  reach: number,
) {
  const touched = splitSentences(text).filter(
    (sentence) => sentence.start < quotation.end && quotation.start < sentence.end,
  );
  const from = Math.min(quotation.start, touched[0]?.start ?? quotation.start);
  const to = Math.max(quotation.end, touched.at(-1)?.end ?? quotation.end);
  const start = quotation.start - from > reach ? clauseAfter(text, quotation, reach) : from;
  const end = to - quotation.end > reach ? clauseBefore(text, quotation, reach) : to;
  return { start, end, cutBefore: start > from, cutAfter: end < to };
}

/** The first start of a clause within reach before the quotation; its own start if there is none. */
function clauseAfter(text: string, quotation: { readonly start: number }, reach: number): number {
  const near = text.slice(quotation.start - reach, quotation.start);
  const mark = /[，；：、—…][”’]?|[,;:]\s/u.exec(near);
  return mark ? quotation.start - reach + mark.index + mark[0].length : quotation.start;
}

/** The last end of a clause within reach after the quotation; its own end if there is none. */
function clauseBefore(text: string, quotation: { readonly end: number }, reach: number): number {
  const near = text.slice(quotation.end, quotation.end + reach);
  const marks = [...near.matchAll(/[，；：、—…][”’]?|[,;:](?=\s)/gu)];
  const last = marks.at(-1);
  return last ? quotation.end + last.index : quotation.end;
}
