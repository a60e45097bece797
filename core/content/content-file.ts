/** A file of `content/`, read by `server/content-files`. Sources are plain text, the rest is YAML. */
export interface ContentFile {
  /** Below `content/`, with forward slashes, e.g. `sources/000_2eb7afb489b98416.txt`. */
  readonly path: string;
  readonly text: string;
  /** Hex, of the bytes. */
  readonly sha256: string;
  /** The parsed YAML; undefined for a source. */
  readonly data?: unknown;
  /** JSON pointer (`/documents/0/id`) → line, from 1. */
  readonly lines?: ReadonlyMap<string, number>;
  /** Set where the YAML could not be parsed: `data` is undefined then. */
  readonly syntaxError?: { readonly line: number; readonly detail: string };
}

/** What can be wrong with content; `i18n/content-errors` has a sentence for each. */
export type ContentCode =
  | 'syntax'
  | 'invalid'
  | 'unexpected-file'
  | 'unknown-source'
  | 'checksum-differs'
  | 'source-without-document'
  | 'line-not-covered'
  | 'line-covered-twice'
  | 'line-not-found'
  | 'cut-not-found'
  | 'heading-not-found'
  | 'empty-section'
  | 'duplicate-id'
  | 'unknown-passage'
  | 'unknown-concept'
  | 'unknown-parent'
  | 'self-relation'
  | 'duplicate-relation'
  | 'passage-lost'
  | 'unknown-document'
  | 'quote-not-found'
  | 'quote-count-differs'
  | 'quote-touches-defect'
  | 'defect-not-stripped'
  | 'term-not-found'
  | 'term-in-defect'
  | 'check-outside-section'
  | 'no-passages';

/** One thing that is wrong; `detail` is the name, quotation or number that it is about. */
export interface ContentError {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly code: ContentCode;
  readonly detail: string;
}

/** A file together with its record: what the schema of its folder made of it. */
export interface Recorded<Value> {
  readonly file: ContentFile;
  readonly record: Value;
}

/** Adds an error at the node that a JSON pointer names, or the nearest node above it. */
export type Report = (
  file: ContentFile,
  pointer: string,
  code: ContentCode,
  detail: string,
) => void;

/** The line of a node: that of the nearest node above it where it has none of its own, else 1. */
export function lineOf(file: ContentFile, pointer: string): number {
  if (file.syntaxError) return file.syntaxError.line;
  for (let node = pointer; node !== ''; node = node.slice(0, node.lastIndexOf('/'))) {
    const line = file.lines?.get(node);
    if (line !== undefined) return line;
  }
  return 1;
}
