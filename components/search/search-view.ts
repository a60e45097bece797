import type {
  Concept,
  Language,
  Localized,
  QuestionKind,
  SourceDocument,
  Span,
} from '@/core/content';

/** What can be found. */
export type ResultKind = 'concept' | 'passage' | 'document' | 'module' | 'question' | 'note';

/** Words with what was looked for in them; `hits` are offsets into `text`. */
export interface MarkedText {
  readonly text: string;
  readonly language: Language;
  readonly hits: readonly Span[];
  /** True where `text` leaves out words before or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** One result. */
export interface ResultView {
  readonly kind: ResultKind;
  readonly ref: string;
  readonly name: MarkedText | null;
  readonly otherNames: readonly MarkedText[];
  readonly excerpt: MarkedText | null;
  readonly place: {
    readonly documentId: string;
    readonly passageId: string;
    readonly number: number;
    readonly start: number;
    readonly end: number;
  } | null;
  readonly source: Localized | null;
  readonly subkind: Concept['kind'] | SourceDocument['type'] | QuestionKind | null;
  /** Chinese name of the spirit that a concept is or belongs to. */
  readonly spirit: string | null;
}

/** What was found of one kind; `more` says that there are more than `total`. */
export interface GroupView {
  readonly kind: ResultKind;
  readonly total: number;
  readonly more: boolean;
  readonly hits: readonly ResultView[];
  readonly pages: number;
}

/** A name that can be searched for. */
export interface SuggestionView {
  readonly kind: ResultKind;
  readonly text: string;
  readonly language: Language;
}

/** The address of results; `kind` and `page` only where they say something. */
export function searchHref(typed: string, kind: ResultKind | null = null, page = 1): string {
  const parameters = new URLSearchParams({ q: typed });
  if (kind) parameters.set('kind', kind);
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters}`;
}
