import type { ChineseFact } from './chinese/fact';
import type { EnglishFact } from './english/fact';
import type { Words } from './words';

interface Common {
  /** What makes the fact this fact, without offsets: survives a change elsewhere in the document. */
  readonly key: string;
  /** The smallest run of words that proves it; for a speech that goes on after a defect, its claim. */
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

/** A part with a heading: numbered (第一，…), or a demand that a report puts first (某某强调，要…). */
export interface Section extends Common {
  readonly type: 'section';
  readonly form: 'numbered' | 'reported';
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

export type ActKind =
  | 'presided'
  | 'attended'
  | 'spoke-at'
  | 'read-out'
  | 'presented'
  | 'announced'
  | 'visited'
  | 'keynote';

/** A claim that the text puts into somebody's mouth. */
export interface Speech extends Common {
  readonly type: 'speech';
  readonly speaker: Words;
  /** From the name to the verb of saying: "Wang Jun pointed out that". */
  readonly lead: Words;
  readonly claim: Words;
}

/** Who is to do what: 各级党委和政府要…, "trade unions at all levels should …". */
export interface Duty extends Common {
  readonly type: 'duty';
  readonly agent: Words;
  /** 要, should, must; a wish has 希望 before the agent, or will after it. */
  readonly modal: Words;
  /** Agent and modal in one run: 工会要, "trade unions should". */
  readonly lead: Words;
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

/**
 * Two runs of words that one frame of the text ties together: 为[value][cue], 以[value]为[cue],
 * 向[value]表示[cue], [cue]了[value], [value][cue], [cue]“[value]”, "the [cue] role of [value]".
 */
export interface Pairing extends Common {
  readonly type: 'pairing';
  readonly relation: PairingRelation;
  /** What a question gives, and what it asks for. */
  readonly cue: Words;
  readonly value: Words;
  /** Pairings of one sentence belong together. */
  readonly sentence: string;
}

export type PairingRelation = 'for' | 'as' | 'greeting' | 'appraisal' | 'result' | 'label' | 'role';

/** What single members of a group do: 有的…；有的…。 */
export interface Portrait extends Common {
  readonly type: 'portrait';
  readonly deeds: readonly Words[];
}

/** Something that is held or carried out, by its name. */
export interface Activity extends Common {
  readonly type: 'activity';
  readonly name: Words;
}

/** What something comes down to: 竞争归根到底是人才的竞争、素质的竞争. */
export interface Essence extends Common {
  readonly type: 'essence';
  readonly subject: Words;
  /** 归根到底是, 取决于, "depends on". */
  readonly cue: Words;
  readonly points: readonly Words[];
}

/** Consecutive sentences of a passage, asked about for how they read. */
export interface Excerpt extends Common {
  readonly type: 'excerpt';
  readonly sentences: readonly Words[];
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
  | Pairing
  | Portrait
  | Activity
  | Essence
  | Excerpt
  | ChineseFact
  | EnglishFact;

export type FactType = Fact['type'];

/** The fact of one type. */
export type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>;

/** The identity of a fact: its type, its document and the words of its slots. */
export function factKey(type: FactType, documentId: string, ...slots: readonly string[]): string {
  return [type, documentId, ...slots].join('\u241F');
}
