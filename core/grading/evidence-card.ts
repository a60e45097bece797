import { type Evidence, htmlLang, type Language, type Library, pickLocalized } from '../content';
import { findAll, overlaps, type Span, splitSentences } from '../text';
import type { EvidenceCard } from './grade';

type Sources = Pick<Library, 'documents' | 'passages' | 'corrections'>;

// Every reply to a learner holds the cards of many answers, and they are the same for all learners: a card is
// kept for as long as its question is, and made anew for other sources.
const known = new WeakMap<Evidence, Map<Language, Kept>>();

interface Kept {
  readonly sources: Sources;
  readonly card: EvidenceCard;
}

/**
 * The quotation within the sentences that it touches, verbatim, with the editor's notes of class B on
 * what is shown. Long sentences are cut between clauses; an ellipsis stands for what is left out. Where
 * the source has changed since, the words as they were quoted, found again or alone.
 */
export function evidenceCard(
  evidence: Evidence,
  language: Language,
  library: Sources,
): EvidenceCard {
  const cards = known.get(evidence) ?? new Map<Language, Kept>();
  const kept = cards.get(language);
  if (kept && areSame(kept.sources, library)) return kept.card;
  const { documents, passages, corrections } = library;
  const card = makeCard(evidence, language, library);
  known.set(evidence, cards.set(language, { sources: { documents, passages, corrections }, card }));
  return card;
}

function areSame(a: Sources, b: Sources): boolean {
  return (
    a.documents === b.documents && a.passages === b.passages && a.corrections === b.corrections
  );
}

function makeCard(evidence: Evidence, language: Language, library: Sources): EvidenceCard {
  const { documentId, quote, role } = evidence;
  const document = library.documents.find((candidate) => candidate.id === documentId);
  const common = {
    ...{ documentId, quote, role, lang: htmlLang(evidence.language) },
    source: (document && pickLocalized(document.citation, language)?.text) ?? documentId,
  };
  const found = findAgain(evidence, library);
  if (!found) {
    const { passageId } = evidence;
    const passage = library.passages.find(({ id }) => id === passageId);
    const known = Number(/\d+$/.exec(passageId)?.[0] ?? 1);
    const place = { passageId, passageNumber: passage?.number ?? known, start: 0, end: 0 };
    return { ...common, ...place, before: '', after: '', notes: [], stands: false };
  }
  const { passage, start, end } = found;
  const shown = around(passage.text, found, passage.language === 'en' ? 160 : 60);
  const ellipsis = passage.language === 'en' ? '…' : '……';
  return {
    ...common,
    ...{ passageId: passage.id, passageNumber: passage.number, start, end, stands: true },
    before: `${shown.cutBefore ? ellipsis : ''}${passage.text.slice(shown.start, start)}`,
    after: `${passage.text.slice(end, shown.end)}${shown.cutAfter ? ellipsis : ''}`,
    notes: notesOn(passage.id, shown, language, library),
  };
}

/** Where the words stand now: at their offsets, else elsewhere in the passage, else in the document. */
function findAgain(evidence: Evidence, { passages }: Sources) {
  const { documentId, passageId, quote } = evidence;
  const passage = passages.find(({ id }) => id === passageId);
  if (passage?.text.slice(evidence.start, evidence.end) === quote)
    return { passage, start: evidence.start, end: evidence.end };
  const others = passages.filter((other) => other.documentId === documentId && other !== passage);
  for (const candidate of passage ? [passage, ...others] : others) {
    const [span] = findAll(candidate.text, quote);
    if (span) return { passage: candidate, ...span };
  }
  return null;
}

function notesOn(passageId: string, shown: Span, language: Language, { corrections }: Sources) {
  return corrections.flatMap((correction) => {
    if (correction.class !== 'B' || correction.passageId !== passageId) return [];
    if (!correction.span || !overlaps(correction.span, shown)) return [];
    return pickLocalized(correction.note, language)?.text ?? [];
  });
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
