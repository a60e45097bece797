import type { Span } from '../text';
import type { relationTypes } from './file-schemas';
import type { Language, Localized, Wording } from './language';
import type { QuestionReview } from './question-review';

export type { Span };

/** How two concepts can hang together, read from the first to the second. */
export type RelationType = (typeof relationTypes)[number];

/** A file as somebody published it. `text` is verbatim; `sha256` (hex) is of its bytes. */
export interface SourceFile {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
}

/** How a document came to be; decides the wording of stems ("the speech", "the report"). */
export const documentTypes = [
  'speech',
  'decision',
  'report',
  'proposal',
  'excerpts',
  'law',
  'rules',
  'text',
] as const;

export type DocumentType = (typeof documentTypes)[number];

/** One text of a source file: a file may hold several. */
export interface SourceDocument {
  readonly id: string;
  readonly sourceId: string;
  readonly type: DocumentType;
  readonly language: Language;
  /** True where the published text is itself a translation. */
  readonly translation: boolean;
  /** The printed title, verbatim, with our gloss. */
  readonly title: Wording;
  /** How stems and evidence cards name it, e.g. "the speech of 24 November 2020". */
  readonly citation: Localized;
  /** Who speaks or publishes, where the text says so. */
  readonly speaker: Localized | null;
  readonly publisher: Localized | null;
  /** ISO day, or null where the text gives none that can be trusted. */
  readonly date: string | null;
  readonly place: Localized | null;
  readonly cover: 'indigo' | 'ochre' | 'teal' | 'plum';
  /** A few sentences on origin, printed source and state of the text. */
  readonly provenance: Localized;
  readonly sections: readonly DocumentSection[];
}

/** A part of a document; `title` is null for an opening or a close without a printed heading. */
export interface DocumentSection {
  readonly id: string;
  readonly title: Wording | null;
  /** Our name where there is no printed heading, e.g. Opening / 开头. */
  readonly label: Localized;
  readonly passageIds: readonly string[];
}

/** A numbered paragraph. `text` is the concatenation of verbatim `pieces` of the source file. */
export interface Passage {
  /**
   * `<documentId>.<n>`, e.g. `speech-2020.8`. A name that stays with the words: `n` is the number that
   * the passage had when it was named, see `content/passages.yaml`.
   */
  readonly id: string;
  readonly documentId: string;
  /** Its place in the document as it is now, from 1; salutations are not numbered. */
  readonly number: number;
  readonly language: Language;
  readonly text: string;
  /** Where each part of `text` stands in the source file: joined lines and stripped marks lie between. */
  readonly pieces: readonly Span[];
  /** Unnumbered lines printed directly before the passage, such as a salutation. */
  readonly before: readonly string[];
}

/**
 * A known defect of a source.
 * A: never used in a question. B: shown with its note, never blanked. C: stripped. D: harmless, limits the question.
 */
export type CorrectionClass = 'A' | 'B' | 'C' | 'D';

/** One entry of the errata. `passageId` and `span` are null where the defect was stripped (class C). */
export interface Correction {
  readonly id: string;
  readonly sourceId: string;
  readonly class: CorrectionClass;
  readonly kind: string;
  /** Verbatim from the source file. */
  readonly quote: string;
  readonly passageId: string | null;
  /** Offsets into the text of the passage. */
  readonly span: Span | null;
  /** What a careful editor would say, for readers. */
  readonly note: Localized;
  /** Where the note comes from: the same text, a published text elsewhere, or inference. */
  readonly basis: 'text' | 'external' | 'inferred';
}

/** Something that questions are about: a spirit, one of its components, a body, an event … */
export interface Concept {
  readonly id: string;
  readonly kind:
    | 'spirit'
    | 'component'
    | 'body'
    | 'person'
    | 'event'
    | 'place'
    | 'document'
    | 'term';
  readonly name: { readonly 'zh-CN': string; readonly en: string };
  /** Pinyin with tone marks, where the concept has a Chinese name. */
  readonly pinyin: string | null;
  /** Other names in the sources; never distractors of each other. */
  readonly aliases: readonly string[];
  /** The spirit that a component belongs to. */
  readonly parentId: string | null;
  /** What the sources say about it, in our words. */
  readonly note: Localized;
  readonly evidence: readonly Evidence[];
  /** Those that go out from it; those that come in stand with the other concept. */
  readonly relations: readonly ConceptRelation[];
}

/** How one concept hangs together with another, as a source states it. */
export interface ConceptRelation {
  readonly type: RelationType;
  readonly toId: string;
  readonly evidence: readonly Evidence[];
}

/** The exact words that prove something: `text.slice(start, end) === quote` in the passage. */
export interface Evidence {
  readonly documentId: string;
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly language: Language;
  /** `key` proves the answer; `contrast` shows where a distractor comes from. */
  readonly role: 'key' | 'contrast';
}

/** A margin note on a term of a passage. */
export interface GlossaryNote {
  readonly id: string;
  readonly passageId: string;
  readonly span: Span;
  readonly term: string;
  readonly pinyin: string | null;
  readonly note: Localized;
  readonly conceptId: string | null;
}

/** A study module: our words around passages of the sources. */
export interface StudyModule {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly objectives: readonly Localized[];
  readonly conceptIds: readonly string[];
  readonly cover: 'indigo' | 'ochre' | 'teal' | 'plum';
  readonly sections: readonly ModuleSection[];
}

export interface ModuleSection {
  readonly id: string;
  readonly title: Localized;
  readonly introduction: Localized;
  readonly passageIds: readonly string[];
  /** The passage after which an ungraded check-yourself question stands, or null. */
  readonly checkAfter: string | null;
}

/** Our rendering, in the other language, of words that questions quote and no concept names. */
export interface Rendering {
  /** Verbatim from a passage. */
  readonly text: string;
  readonly language: Language;
  readonly rendering: string;
}

/** Everything in `content/`, checked. */
export interface Library {
  readonly sources: readonly SourceFile[];
  readonly documents: readonly SourceDocument[];
  readonly passages: readonly Passage[];
  readonly corrections: readonly Correction[];
  readonly concepts: readonly Concept[];
  readonly glossary: readonly GlossaryNote[];
  readonly modules: readonly StudyModule[];
  /** Only where questions are made: pages have no use for it. */
  readonly renderings?: readonly Rendering[];
  /** What the editors decided on the questions; only where questions are made. */
  readonly reviews?: readonly QuestionReview[];
}
