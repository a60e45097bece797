/** What a parser of files gives: a text, and what its parts are. */
export interface ParsedText {
  /** The name of the file. */
  readonly name: string;
  /** Of a plain file its own text after decoding; else what the parser printed, blocks on lines of their own. */
  readonly text: string;
  /** In the order of the text, without overlap. */
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table-row';
  /** UTF-16 units of `text`, half-open. */
  readonly start: number;
  readonly end: number;
  /** Of a heading: from 1. */
  readonly level?: number;
  /** From 1, where the file has pages. */
  readonly page?: number;
}
