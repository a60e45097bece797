/** A word with its part of speech, in the marks of the ICTCLAS set: n noun, v verb, d adverb, p preposition. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Cuts a Chinese text into words with their parts of speech; the words joined are the text. */
export type Tagger = (text: string) => readonly TaggedWord[];
