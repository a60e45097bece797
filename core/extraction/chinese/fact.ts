import type { Words } from '../words';

interface Common {
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
}

/** A run of clauses that is understood by itself, with the words in it that can be asked for. */
export interface Statement extends Common {
  readonly type: 'statement';
  readonly slots: readonly Slot[];
  /** The whole sentence that it is taken from. */
  readonly sentence: Words;
  /** Whom it is told of, where its own words do not say so. */
  readonly topic: Words | null;
}

/** Words of a kind that other places of a text have too. */
export interface Slot {
  readonly kind:
    | 'figure'
    | 'date'
    | 'quoted'
    | 'title'
    | 'object'
    | 'person'
    | 'place'
    | 'opposite'
    | 'kin'
    | 'modal';
  readonly words: Words;
  /** The number itself, or the time of a date as year × 10000 + month × 100 + day; null for others. */
  readonly value: number | null;
  /** Of a figure: 人, 元; of a date how exact it is: 1 year, 2 month, 3 day; of an object or a place of what kind; of a word with an opposite, that opposite; of one with others of its sort, those. */
  readonly unit: string;
  /** Of a figure: 约, 近, 余, not more than. */
  readonly hedged: boolean;
  /** Of an object: the sense of its verb; two of one sense may both be true of one subject. Of one of
   * a sort: whether the others only come near to it in a text that speaks of one. */
  readonly sense: string;
}

/** What happened at a date that the text prints before it. */
export interface Happening extends Common {
  readonly type: 'happening';
  readonly date: Words;
  readonly year: number;
  /** 1 a year, 2 a month, 3 a day. */
  readonly exactness: 1 | 2 | 3;
  /** Orders happenings. */
  readonly time: number;
  readonly what: Words;
  /** Whom it is told of, where its own words do not say so: the subject of the whole text. */
  readonly topic: Words | null;
}

/** Who shall, may or must not do something; or whose office it is (负责). */
export interface Rule extends Common {
  readonly type: 'rule';
  readonly condition: Words | null;
  readonly agent: Words;
  readonly modal: Words;
  readonly action: Words;
}

/** Several things that the text lists under one head. */
export interface Listing extends Common {
  readonly type: 'listing';
  /**
   * `items`: numbered or bulleted under a line; `series`: joined by 、 in a sentence; `points`: 一是…；
   * 二是…; `steps`: 首先…。然后…。
   */
  readonly form: 'items' | 'series' | 'points' | 'steps';
  /** What stands before the list, to the verb or colon. */
  readonly head: Words;
  readonly members: readonly Words[];
}

/** A term and what the text says that it means. */
export interface Meaning extends Common {
  readonly type: 'meaning';
  readonly term: Words;
  readonly meaning: Words;
  /** 是指, 称为, 是; 英文 where `meaning` is the term in English. */
  readonly verb: string;
}

/** Why, what for or on what condition something is so. */
export interface Cause extends Common {
  readonly type: 'cause';
  readonly relation: 'reason' | 'purpose' | 'condition';
  /** The reason, the purpose, the condition. */
  readonly ground: Words;
  readonly result: Words;
}

/** What a list of lines 甲：乙 puts side by side. */
export interface Row extends Common {
  readonly type: 'row';
  /** The line above the list, without its colon. */
  readonly head: Words | null;
  readonly pairs: readonly { readonly left: Words; readonly right: Words }[];
}

/** A matter and the one who sees to it: 名录由市人民政府确定. */
export interface Office extends Common {
  readonly type: 'office';
  readonly matter: Words;
  readonly agent: Words;
  readonly verb: Words;
}

/** What follows for those who break a rule, or has to be done in a case. */
export interface Sanction extends Common {
  readonly type: 'sanction';
  readonly relation: 'sanction' | 'case';
  /** Ends with 的. */
  readonly deed: Words;
  readonly measure: Words;
}

/** A sentence that says one thing and is understood by itself. */
export interface Provision extends Common {
  readonly type: 'provision';
  /** Words on which its sense turns: 批准 where it might be 备案. */
  readonly hinges: readonly Hinge[];
}

/** A sentence that sets figures: limits of time, sums, numbers of people. */
export interface Amount extends Common {
  readonly type: 'amount';
  readonly figures: readonly Slot[];
}

/** A sentence of a law or rule in two parts: whom, what or which case it is about, and what holds then. */
export interface Precept extends Common {
  readonly type: 'precept';
  readonly about: 'case' | 'subject';
  readonly left: Words;
  /** Begins with 应当, 不得, 由…, 处… or with the one who has to do it. */
  readonly right: Words;
}

/** Words of a sentence, and what could as well stand in their place and would say something else. */
export interface Hinge {
  readonly words: Words;
  readonly others: readonly string[];
}

/** A sentence, or its beginning, with the terms in it; with the sentence before where it leans on that. */
export interface Phrase extends Common {
  readonly type: 'phrase';
  readonly terms: readonly Term[];
  /** The sentence itself, without the one that it leans on. */
  readonly own: Words;
}

/** A noun of several words, or a long one, that could be asked for. */
export interface Term {
  readonly words: Words;
  readonly sort: TermSort;
  /** Ends a clause. */
  readonly closes: boolean;
  /** The word that stands directly before it, and how it leads there. */
  readonly before: string;
  /** Of a word with others of its sort, those. */
  readonly others: readonly string[];
  /** Others that nobody would take for it unless the text speaks of one of them. */
  readonly isRemote: boolean;
  readonly lead: 'start' | 'measure' | 'of' | 'verb' | 'other';
}

export type TermSort =
  | 'person'
  | 'body'
  | 'place'
  | 'event'
  | 'quality'
  | 'idea'
  | 'study'
  | 'record'
  | 'money'
  | 'trade'
  | 'matter'
  | 'tool'
  | 'change'
  | 'deed'
  | 'kin'
  | 'other';

/** Things that a clause names in a row after its verb. */
export interface Series extends Common {
  readonly type: 'series';
  /** What stands before the row, to the verb. */
  readonly head: Words;
  readonly members: readonly Words[];
  /** What the text calls them: 媒体 of 报纸、网络等媒体. */
  readonly category: Words | null;
  /** There are others: 等. */
  readonly isOpen: boolean;
  /** The text says that they stand in this order. */
  readonly isOrdered: boolean;
}

/** Facts that are found in Chinese texts of any genre. */
export type ChineseFact =
  | Statement
  | Happening
  | Rule
  | Listing
  | Meaning
  | Cause
  | Row
  | Office
  | Sanction
  | Provision
  | Amount
  | Precept
  | Phrase
  | Series;
