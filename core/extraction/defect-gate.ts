import type { Correction, Passage, SourceDocument } from '@/core/content';
import type { Span } from '@/core/text';

/** Stands for every character that questions must not see; no pattern of ours names it. */
export const hidden = '\uE000';

/** A passage as the generator sees it: class A and C spans are hidden, offsets stay as they are. */
export interface Readable {
  readonly passage: Passage;
  readonly document: SourceDocument;
  readonly text: string;
  /** Spans of class B. */
  readonly noted: readonly Span[];
}

/**
 * Hides what must never be asked (classes A and C) and remembers what may only be shown with its
 * note (class B). Passages of unknown documents are left out.
 */
export function gatePassages(
  documents: readonly SourceDocument[],
  passages: readonly Passage[],
  corrections: readonly Correction[],
): Readable[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return passages.flatMap((passage) => {
    const document = byId.get(passage.documentId);
    if (!document) return [];
    const here = corrections.filter((correction) => correction.passageId === passage.id);
    const spansOf = (classes: string): Span[] =>
      here.flatMap((one) => (one.span && classes.includes(one.class) ? [one.span] : []));
    return [{ passage, document, text: hide(passage.text, spansOf('AC')), noted: spansOf('B') }];
  });
}

function hide(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (masked, { start, end }) =>
      masked.slice(0, start) + veil(text.slice(start, end)) + masked.slice(end),
    text,
  );
}

/** Ends of sentences stay, so that what stands before and after does not grow together. */
function veil(text: string): string {
  return text.replace(/[^。！？]/gu, (character) => hidden.repeat(character.length));
}
