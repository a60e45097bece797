import 'server-only';

/** Why a file is not taken; `i18n/` has a sentence for each. */
export type ParseCode =
  | 'empty-file'
  | 'too-large'
  | 'too-many-pages'
  | 'too-much-text'
  | 'took-too-long'
  | 'too-much-memory'
  | 'expands-too-much'
  | 'unknown-format'
  | 'wrong-extension'
  | 'old-word'
  | 'encrypted'
  | 'no-text'
  | 'not-text'
  | 'damaged-file';

/** An expected failure of a parser, thrown inside a thread only and caught at its border. */
export class Refusal extends Error {
  constructor(readonly code: ParseCode) {
    super(code);
  }
}
