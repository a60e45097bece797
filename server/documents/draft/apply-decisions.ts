import 'server-only';
import type { Correction, Library, Localized, Passage } from '@/core/content';
import type { Finding, FindingKind, ReadDocument } from '@/core/extraction';

/** What a teacher decided about a place that the detector found. */
export interface Decision {
  readonly kind: FindingKind;
  /** In the text of the file. */
  readonly start: number;
  readonly end: number;
  readonly decision: 'exclude' | 'accept' | 'correct';
  readonly note: string;
}

/** What is shown with a place of class B that nobody has decided about, by the kind of the finding. */
export type FindingNotes = ReadonlyMap<FindingKind, Localized>;

/**
 * The library of a document as its teacher wants it: excluded places are hidden from questions,
 * accepted ones are text like any other, corrected ones are shown with the teacher's note. What had been
 * left out and is accepted comes back as a passage, named after those that were there.
 */
export function applyDecisions(
  { library, findings }: Pick<ReadDocument, 'library' | 'findings'>,
  decisions: readonly Decision[],
  notes: FindingNotes,
): Library {
  const decided = new Map(decisions.map((one) => [keyOf(one), one]));
  const corrections = findings.flatMap((finding): Correction[] => {
    const known = decided.get(keyOf({ ...finding, ...finding.span }));
    const correction = library.corrections.find(({ id }) => id === finding.id);
    if (!correction) return [];
    const own = { ...correction, id: `${correction.sourceId}:${correction.id}` };
    switch (known?.decision) {
      case 'accept':
        return [];
      case 'exclude':
        return [
          {
            ...own,
            class: finding.passageId === null ? 'C' : 'A',
            note: notes.get(finding.kind) ?? {},
          },
        ];
      case 'correct':
        return [{ ...own, class: 'B', note: noteOf(known.note) }];
      default:
        return [{ ...own, note: notes.get(finding.kind) ?? {} }];
    }
  });
  const wanted = findings.filter(
    (finding) =>
      finding.passageId === null &&
      decided.get(keyOf({ ...finding, ...finding.span }))?.decision === 'accept',
  );
  return wanted.reduce(putBack, { ...library, corrections });
}

/** By which a decision is found again when the text is read once more. */
export function keyOf(place: Pick<Decision, 'kind' | 'start' | 'end'>): string {
  return `${place.kind}:${place.start}-${place.end}`;
}

/** A teacher's words, in whichever language they wrote them, stand for both. */
function noteOf(note: string): Localized {
  return { en: note, 'zh-CN': note };
}

function putBack(library: Library, { span, quote }: Finding): Library {
  const before = library.passages.filter(({ pieces }) => (pieces[0]?.start ?? 0) < span.start);
  const neighbour = before.at(-1) ?? library.passages[0];
  const document = library.documents.find(({ id }) => id === neighbour?.documentId);
  if (!neighbour || !document) return library;
  const own = library.passages.filter(({ documentId }) => documentId === document.id);
  const highest = Math.max(...own.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  const passage: Passage = {
    ...neighbour,
    id: `${document.id}.${highest + 1}`,
    text: quote,
    pieces: [span],
    before: [],
  };
  const place = before.length > 0 ? library.passages.indexOf(neighbour) + 1 : 0;
  const sections = document.sections.map((section) => {
    const at = section.passageIds.indexOf(neighbour.id);
    if (at < 0) return section;
    const passageIds = section.passageIds.toSpliced(before.length > 0 ? at + 1 : at, 0, passage.id);
    return { ...section, passageIds };
  });
  return {
    ...library,
    documents: library.documents.map((one) => (one === document ? { ...one, sections } : one)),
    passages: renumber(library.passages.toSpliced(place, 0, passage)),
  };
}

/** Numbers count from 1 within a document; names stay with the words. */
function renumber(passages: readonly Passage[]): Passage[] {
  const counts = new Map<string, number>();
  return passages.map((passage) => {
    const number = (counts.get(passage.documentId) ?? 0) + 1;
    counts.set(passage.documentId, number);
    return passage.number === number ? passage : { ...passage, number };
  });
}
