import { markOf } from '@/components/progress/spirit-of';
import type { Spirit } from '@/components/ui/spirit';
import {
  type Concept,
  type Language,
  type Library,
  type Passage,
  pickLocalized,
  type SourceDocument,
} from '@/core/content';
import { splitSentences } from '@/core/text';

/** A spirit with the phrases that the speech lists for it. */
export interface SpiritView {
  readonly mark: Spirit;
  readonly concept: Concept;
  readonly components: readonly Concept[];
}

/** A stretch of the passage on the leaf. `tail`: only where there is room. */
export interface LeafRun {
  readonly text: string;
  readonly marked: boolean;
  readonly tail: boolean;
}

/** The passage that lists the spirits, from the sentence before the list. */
export interface LeafView {
  readonly passage: Passage;
  /** How the document is cited in the language of the page. */
  readonly source: string;
  readonly runs: readonly LeafRun[];
}

/** The spirits that have a mark, in the order of the content. */
export function spiritsOf(concepts: readonly Concept[]): SpiritView[] {
  return concepts.flatMap((concept) => {
    const mark = concept.kind === 'spirit' ? markOf(concept.name['zh-CN']) : null;
    if (!mark) return [];
    return {
      mark,
      concept,
      components: concepts.filter(({ parentId }) => parentId === concept.id),
    };
  });
}

/** The leaf that shows where the phrases of `spirit` stand; null if their passage is not there. */
export function leafOf(spirit: SpiritView, library: Library, language: Language): LeafView | null {
  const evidence = spirit.concept.evidence[0];
  const passage = library.passages.find(({ id }) => id === evidence?.passageId);
  const document = library.documents.find(({ id }) => id === passage?.documentId);
  if (!evidence || !passage || !document) return null;
  const sentences = splitSentences(passage.text);
  const listed = sentences.findIndex(({ end }) => end > evidence.start);
  const from = sentences[Math.max(0, listed - 1)]?.start ?? 0;
  const marks = spirit.components
    .flatMap((component) => component.evidence.filter(({ passageId }) => passageId === passage.id))
    .filter(({ start }) => start >= from)
    .sort((a, b) => a.start - b.start);
  const tailFrom = sentences[listed]?.end ?? passage.text.length;
  return {
    passage,
    source: citationOf(document, language),
    runs: cut(passage.text, from, tailFrom, marks),
  };
}

/** How a document is cited in the language of the page, else by its title. */
export function citationOf(document: SourceDocument, language: Language): string {
  return pickLocalized(document.citation, language)?.text ?? document.title.text;
}

function cut(
  text: string,
  from: number,
  tailFrom: number,
  marks: readonly { readonly start: number; readonly end: number }[],
): LeafRun[] {
  const runs: LeafRun[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at) continue;
    runs.push({ text: text.slice(at, start), marked: false, tail: false });
    runs.push({ text: text.slice(start, end), marked: true, tail: false });
    at = end;
  }
  runs.push({ text: text.slice(at, Math.max(at, tailFrom)), marked: false, tail: false });
  runs.push({ text: text.slice(Math.max(at, tailFrom)), marked: false, tail: true });
  return runs.filter((run) => run.text !== '');
}
