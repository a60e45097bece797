import type {
  Evidence,
  Language,
  Localized,
  Operation,
  Question,
  QuestionOf,
  Wording,
} from '@/core/content';
import type { Fact, Words } from '@/core/extraction';

/** How options stand: as the draft gives them, by number, by alphabet, or mixed by the seed. */
export type Arrangement = 'given' | 'figures' | 'alphabet' | 'mixed';

/** A choice before it becomes an option; `words` is where it stands, if it stands anywhere. */
export interface Choice {
  readonly wording: Wording;
  readonly words: Words | null;
  /** What the number is, for figures. */
  readonly value?: number;
}

/** A wrong choice with the reason against it, which becomes its feedback. */
export interface Distractor extends Choice {
  readonly reason: Localized;
  /** 1 same sentence or list, 2 same document, 3 elsewhere: nearer is harder. */
  readonly distance: 1 | 2 | 3;
}

interface Common {
  readonly rule: string;
  readonly fact: Fact;
  /** Tells apart several questions that one rule makes of one fact. */
  readonly variant: string;
  readonly stem: Localized;
  readonly rationale: Localized;
  /** The proof, and where distractors come from. */
  readonly evidence: readonly Evidence[];
  readonly concepts: readonly string[];
  readonly level: Question['level'];
  /** 0 to 1: how much a teacher would care. */
  readonly salience: number;
}

export interface SingleDraft extends Common {
  readonly kind: 'single-choice';
  readonly key: Choice;
  readonly distractors: readonly Distractor[];
  readonly arrangement: Arrangement;
}

export interface MultipleDraft extends Common {
  readonly kind: 'multiple-choice';
  readonly keys: readonly Choice[];
  readonly distractors: readonly Distractor[];
  readonly arrangement: Arrangement;
}

export interface TrueFalseDraft extends Common {
  readonly kind: 'true-false';
  readonly statement: Wording;
  /** Present exactly when the statement is false. */
  readonly correction: Wording | null;
}

export interface ClozeDraft extends Common {
  readonly kind: 'cloze';
  readonly language: Language;
  readonly parts: readonly (string | { readonly blank: Words; readonly wording: Wording })[];
  readonly distractors: readonly Distractor[];
}

/** Something on the left and the one that belongs to it. */
export interface Pair {
  readonly left: Choice;
  /** Its reason says where it belongs: feedback where it was put elsewhere. */
  readonly right: Placed;
}

/** A choice that belongs somewhere, with the sentence that says where. */
export interface Placed extends Choice {
  readonly reason: Localized;
}

export interface MatchDraft extends Common {
  readonly kind: 'match';
  readonly pairs: readonly Pair[];
  /** On the right, and belonging to nothing on the left. */
  readonly extras: readonly Distractor[];
  /** Of the left side. */
  readonly arrangement: Arrangement;
}

export interface OrderDraft extends Common {
  readonly kind: 'order';
  /** First to last. */
  readonly items: readonly Choice[];
}

export interface ClassifyDraft extends Common {
  readonly kind: 'classify';
  readonly bins: readonly { readonly label: Choice; readonly cards: readonly Placed[] }[];
}

export interface NumericDraft extends Common {
  readonly kind: 'numeric';
  readonly value: number;
  readonly tolerance: number;
  readonly unit: Localized | null;
  /** Operands are the figures as they are printed, within the evidence. */
  readonly operation: {
    readonly type: Operation['type'];
    readonly operands: readonly { readonly figure: Words; readonly value: number }[];
  } | null;
}

export interface ShortDraft extends Common {
  readonly kind: 'short-answer';
  readonly accepted: QuestionOf<'short-answer'>['accepted'];
  /** What a whole answer has to say, where that is several things. */
  readonly points: readonly QuestionOf<'short-answer'>['accepted'][];
}

export interface EvidenceDraft extends Common {
  readonly kind: 'evidence';
  readonly statement: Wording;
  /** Consecutive sentences of one passage. */
  readonly sentences: readonly Words[];
  /** Indexes in `sentences` of those that decide. */
  readonly deciding: readonly number[];
  readonly verdict: boolean | null;
}

/** A question on its way: not arranged, not named, not checked. */
export type Draft =
  | SingleDraft
  | MultipleDraft
  | TrueFalseDraft
  | ClozeDraft
  | MatchDraft
  | OrderDraft
  | ClassifyDraft
  | NumericDraft
  | ShortDraft
  | EvidenceDraft;
