import type { CorrectionClass } from '@/core/content';
import type { Span } from '@/core/text';

/** What can be wrong with a document that nobody has edited; `i18n/` has a sentence for each. */
export const findingKinds = [
  'furniture',
  'site-line',
  'byline',
  'dateline',
  'jump-line',
  'front-matter',
  'contents',
  'references',
  'table',
  'unrelated-tail',
  'impossible-date',
  'impossible-figure',
  'lost-number',
  'split-ordinal',
  'lost-character',
  'changed-phrase',
  'incomplete-frame',
  'broken-sentence',
  'fragment',
  'duplicated-word',
  'duplicated-fragment',
  'unbalanced-mark',
  'mixed-list',
  'mixed-script',
  'garbled',
  'near-name',
  'two-figures',
  'polarity',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** A defect that a program found: a proposal, until a person excludes, accepts or corrects it. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  /** A is hidden from questions, B shown with its note, C stripped from the passages. */
  readonly class: Extract<CorrectionClass, 'A' | 'B' | 'C'>;
  /** Verbatim from the text of the file, with the line breaks that stand in it. */
  readonly quote: string;
  /** In the text of the file. */
  readonly span: Span;
  /** Null where it was stripped, and `passageSpan` with it. */
  readonly passageId: string | null;
  readonly passageSpan: Span | null;
  /** 0 to 1: how sure the rule is that this is a defect. */
  readonly confidence: number;
}

/** What a reader should know of a document as a whole; `i18n/` has a sentence for each. */
export const noticeCodes = [
  'verse',
  'table',
  'little-text',
  'no-passages',
  'two-languages',
  'many-defects',
] as const;

export type NoticeCode = (typeof noticeCodes)[number];
