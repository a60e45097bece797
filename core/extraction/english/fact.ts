import type { Words } from '../words';
import type { TailKind } from './norm-tail';

/** The main clause of an English sentence, where it can be understood by itself. */
export interface Clause {
  readonly type: 'clause';
  /** As of every fact: see `fact.ts`. */
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  readonly sentence: Words;
  /** A sentence elsewhere that has the name, where the text has only "he" in this one. */
  readonly witness: Words | null;
  /** From the opening or the subject to the end of the clause, as printed, without an end mark. */
  readonly core: Words;
  /** "In 1953", "After the war". */
  readonly opening: Words | null;
  readonly subject: Words;
  /** What our sentences call the subject, within a sentence: "Rogers" for "he", "the crown" for "The crown". */
  readonly name: string;
  readonly subjectKind: 'person' | 'body' | 'place' | 'thing';
  /** The noun of the subject in lower case. */
  readonly head: string;
  readonly number: 'singular' | 'plural';
  readonly apposition: Words | null;
  readonly verb: Words;
  readonly main: Words;
  /** In lower case; null where a question needs "did", "does" or "do". */
  readonly auxiliary: string | null;
  /** The main verb without ending, or null where no list has it. */
  readonly base: string | null;
  readonly tense: 'past' | 'present';
  readonly passive: boolean;
  readonly modal: string | null;
  readonly negated: boolean;
  /** Between subject and verb: "also", "first". */
  readonly adverb: string | null;
  readonly predicate: Words;
  /** What the verb acts on, at the start of the predicate, where it ends for certain. */
  readonly object: Words | null;
  /** How it is said from the other side, "was painted by Nora Berg" for "Nora Berg painted", or null. */
  readonly turned: Turned | null;
  /** Years from 1000 to 2099. */
  readonly years: readonly Words[];
  readonly names: readonly Named[];
  readonly figures: readonly Figure[];
  /** The place of the sentence in its document, from 0. */
  readonly position: number;
}

/** A sentence that stands by itself, of which no main clause is read. */
export interface Sentence {
  readonly type: 'sentence';
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  readonly sentence: Words;
  /** Without its end mark, and without an "and" at its start. */
  readonly core: Words;
  readonly years: readonly Words[];
  readonly names: readonly Named[];
  /** The place of the sentence in its document, from 0. */
  readonly position: number;
}

export interface Turned {
  /** The one who acts in a passive clause, the thing acted on in an active one. */
  readonly subject: Words;
  readonly verb: string;
  /** What stands after the verb besides. */
  readonly rest: readonly Words[];
}

export interface Named {
  readonly words: Words;
  readonly kind: 'person' | 'body' | 'place';
  /** Names of one group can stand for one another: a city for a city, a school for a school. */
  readonly group: string;
}

export interface Figure {
  /** With its hedge and its scale: "more than 3.5 million". */
  readonly words: Words;
  readonly value: number;
  /** What is counted or measured: "workers", "percent of the people". */
  readonly counted: Words | null;
}

/** What the text tells its reader to do, or not to do. */
export interface Instruction {
  readonly type: 'instruction';
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  /** The sentence without bullet and end mark. */
  readonly whole: Words;
  /** "If the alarm sounds", "Before you leave the room". */
  readonly condition: Words | null;
  /** From the verb on, without "Do not" or "Always". */
  readonly action: Words;
  readonly forbidden: boolean;
}

/** What somebody or something must, may or must not do. */
export interface Norm {
  readonly type: 'norm';
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  /** From the opening or the subject to the end, without number and end mark. */
  readonly statement: Words;
  /** "If no notice is given", without its comma. */
  readonly opening: Words | null;
  /** True for an opening that names a case. */
  readonly opensCase: boolean;
  readonly agent: Words;
  /** The agent within a sentence: "the board" for "The board". */
  readonly name: string;
  /** True for "It is unlawful to …" and "There shall be …", where nobody is named first. */
  readonly impersonal: boolean;
  /** The noun of the agent in lower case. */
  readonly head: string;
  /** What sort of name ends the agent, if one does. */
  readonly named: Named['kind'] | null;
  /** "shall not", "are required to". */
  readonly lead: Words;
  readonly force: 'required' | 'allowed' | 'forbidden' | 'planned';
  readonly passive: boolean;
  /** From the verb on: "be verified in writing". */
  readonly task: Words;
  /** Where the task ends in a case, an exception or a time. */
  readonly tail: { readonly kind: TailKind; readonly words: Words } | null;
  /** The place of the sentence in its document, from 0. */
  readonly position: number;
}

/** A line with a colon and the lines that complete it. */
export interface Itemised {
  readonly type: 'itemised';
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  /** Without the colon: "The treasurer shall". */
  readonly intro: Words;
  readonly items: readonly Words[];
  /** True for steps, which are taken one after the other. */
  readonly ordered: boolean;
  /** How the items begin: items of one form fit the grammar of each other's lists. */
  readonly form: string;
}

/** What somebody is quoted with. */
export interface Remark {
  readonly type: 'remark';
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  readonly speaker: Words;
  /** The fullest name that the text has for the speaker. */
  readonly name: string;
  /** One sentence, without quotation marks and end mark. */
  readonly said: Words;
}

/** Two things of which the text says different things in one sentence. */
export interface Contrast {
  readonly type: 'contrast';
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  /** ", whereas ", "; in contrast, ". */
  readonly joint: string;
  readonly first: ContrastSide;
  readonly second: ContrastSide;
  /** Both subjects as they stand within a sentence. */
  readonly names: readonly [string, string];
}

export interface ContrastSide {
  readonly subject: Words;
  /** From the verb on. */
  readonly rest: Words;
}

/** A sentence that gives something its name. */
export interface Naming {
  readonly type: 'naming';
  readonly key: string;
  readonly proof: Words;
  readonly confidence: number;
  readonly sentence: Words;
  readonly term: Words;
  readonly plural: boolean;
  /** What a definition says the term means, without end mark. */
  readonly meaning: Words | null;
  /** True for "“tare” means …", false for "called tare". */
  readonly defined: boolean;
}

export type EnglishFact =
  | Clause
  | Sentence
  | Instruction
  | Norm
  | Itemised
  | Remark
  | Contrast
  | Naming;
