import type { Words } from './words';

interface Common {
  /** What makes the fact this fact, without offsets: survives a change elsewhere in the document. */
  readonly key: string;
  /** The smallest run of words that proves it. */
  readonly proof: Words;
  /** 0 to 1: how sure the pattern is. */
  readonly confidence: number;
}

/** "A, B, C and D are what the head is made of": 甲、乙、丙的某某精神. */
export interface Enumeration extends Common {
  readonly type: 'enumeration';
  readonly head: Words;
  readonly members: readonly Words[];
  /** `of`: 甲、乙的某某精神; `has`: 某某具有的甲、乙; `named`: the "four actions", namely A, B. */
  readonly relation: 'of' | 'has' | 'named';
}

/** "Subject is the head of the modifier": 劳动是一切幸福的源泉. */
export interface Definition extends Common {
  readonly type: 'definition';
  readonly subject: Words;
  readonly predicates: readonly Predicate[];
}

export interface Predicate {
  readonly whole: Words;
  /** The noun phrase after the last 的, or null where there is none. */
  readonly head: Words | null;
}

/** A numbered part with a heading. */
export interface Section extends Common {
  readonly type: 'section';
  readonly ordinal: number;
  readonly heading: Words;
  /** The two halves of a heading like 勇担历史使命，争做…的主力军, else null. */
  readonly halves: { readonly theme: Words; readonly call: Words } | null;
  /** Distinct measures of the part, in order. */
  readonly measures: readonly Words[];
}

/** A person and the post the text gives. */
export interface Role extends Common {
  readonly type: 'role';
  readonly person: Words;
  readonly role: Words;
}

/** Somebody did something once: read out, presented, presided, delivered a speech at … */
export interface Act extends Common {
  readonly type: 'act';
  readonly person: Words;
  readonly verb: Words;
  readonly object: Words;
  /** Name of the kind of act in our own words: acts of the same kind are comparable. */
  readonly kind: ActKind;
}

export type ActKind = 'presided' | 'attended' | 'spoke-at' | 'read-out' | 'presented' | 'keynote';

/** A claim that the text puts into somebody's mouth. */
export interface Speech extends Common {
  readonly type: 'speech';
  readonly speaker: Words;
  readonly claim: Words;
}

/** Who is to do what: 各级党委和政府要…, "trade unions at all levels should …". */
export interface Duty extends Common {
  readonly type: 'duty';
  readonly agent: Words;
  readonly modal: Words;
  readonly task: Words;
}

/** A figure and what it counts. `value` is the number itself; hedges stay in `figure`. */
export interface Count extends Common {
  readonly type: 'count';
  readonly figure: Words;
  readonly value: number;
  readonly counted: Words;
  readonly unit: 'people' | 'things' | 'years';
  /** What stands before the first figure of the sentence, from the last "that": "Baoji has built". */
  readonly lead: Words | null;
  /** Figures of one sentence belong together. */
  readonly group: string;
}

/** Where something was held, by whom, and what it was called. */
export interface Occasion extends Common {
  readonly type: 'occasion';
  readonly relation: 'place' | 'sponsor' | 'undertaker' | 'publisher' | 'theme' | 'exhibition';
  readonly event: Words | null;
  readonly values: readonly Words[];
}

/** A year and what happened in it. */
export interface Dated extends Common {
  readonly type: 'dated';
  readonly year: Words;
  readonly value: number;
  readonly event: Words;
  /** True for what begins in that year: 从2021年开始，…. */
  readonly begins: boolean;
}

/** A sentence built of parallel parts; `slots` are the words that fill the same place in each. */
export interface Parallel extends Common {
  readonly type: 'parallel';
  readonly slots: readonly Words[];
}

/** Something that is held or carried out, by its name. */
export interface Activity extends Common {
  readonly type: 'activity';
  readonly name: Words;
}

/** Something that the text says, with the words that say it. */
export type Fact =
  | Enumeration
  | Definition
  | Section
  | Role
  | Act
  | Speech
  | Duty
  | Count
  | Occasion
  | Dated
  | Parallel
  | Activity;

export type FactType = Fact['type'];

/** The fact of one type. */
export type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>;

/** The identity of a fact: its type, its document and the words of its slots. */
export function factKey(type: FactType, documentId: string, ...slots: readonly string[]): string {
  return [type, documentId, ...slots].join('\u241F');
}
