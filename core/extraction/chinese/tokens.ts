import type { Span, TaggedWord, Tagger } from '@/core/text';

/** A word with its part of speech where it stands in a text. */
export interface Token extends Span, TaggedWord {}

/** The words of a text with their offsets. */
export function tokensOf(text: string, tag: Tagger): Token[] {
  let at = 0;
  return tag(text).map(({ word, tag: mark }) => {
    const start = at;
    at += word.length;
    return { word, tag: mark, start, end: at };
  });
}
