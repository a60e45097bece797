import type { Correction, Language, PublicQuestion, Span } from '@/core/content';
import type { Spirit } from '../ui/spirit';

/** Words with the value of their `lang` attribute. */
export interface Words {
  readonly text: string;
  readonly lang: 'en' | 'zh-Hans';
}

/** A part of a module or of a document, as the contents list it. */
export interface SectionView {
  readonly id: string;
  readonly title: Words;
  readonly passageIds: readonly string[];
  /** Number of the first and the last passage, where the section stays within one document. */
  readonly range: readonly [first: number, last: number] | null;
}

/** A margin note, or what an editor says about a reading that is doubtful. */
export interface NoteView {
  /** 1-based on the page; also the anchor `n<index>`. */
  readonly index: number;
  readonly passageId: string;
  readonly span: Span;
  /** The words of the source that the note is about. */
  readonly term: Words;
  readonly pinyin: string | null;
  readonly note: Words | null;
  readonly basis: Correction['basis'] | null;
  readonly spirit: Spirit | null;
  /** The page of the concept that the term names. */
  readonly concept: { readonly href: string; readonly name: Words } | null;
}

/** A passage as it stands on a page of the reader. `text` is verbatim. */
export interface PassageView {
  readonly id: string;
  readonly documentId: string;
  /** Value of the `id` attribute. */
  readonly anchor: string;
  readonly number: number;
  readonly lang: 'en' | 'zh-Hans';
  readonly text: string;
  /** Where its sentences stand. */
  readonly sentences: readonly Span[];
  readonly before: readonly string[];
  readonly notes: readonly NoteView[];
  /** Name of the document, where the page turns to another one. */
  readonly source: Words | null;
}

/** A question for oneself after a passage: without key, which comes from the server afterwards. */
export interface CheckQuestion {
  readonly questionId: string;
  readonly passageId: string;
  readonly question: PublicQuestion;
  readonly language: Language;
}
