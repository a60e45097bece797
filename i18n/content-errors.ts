import type { ContentCode, ContentError } from '@/core/content';

// English only: people who edit content/ read these in a terminal, never a visitor on a page.
const sentences = {
  syntax: (detail) => `This is not valid YAML: ${detail}. Correct the line.`,
  invalid: (detail) => `A value is missing or of the wrong form: ${detail}. Correct it.`,
  'unexpected-file': () =>
    'No part of the library is read from here. Move the file into a folder that content/README.md names.',
  'unknown-source': (detail) =>
    `There is no file sources/${detail}. Add it, or correct the name under "source".`,
  'checksum-differs': (detail) =>
    `The source has changed. Restore its bytes, or check every record that cites it and write sha256: ${detail}.`,
  'source-without-document': () =>
    'No file in documents/ describes this source. Add one, or remove the source.',
  'line-not-covered': (detail) =>
    `Line ${detail} of the source belongs to no document. Widen "lines" of a document, or list it under "dropped" with the reason.`,
  'line-covered-twice': (detail) =>
    `Line ${detail} of the source belongs to two parts. Correct "lines" of one of them.`,
  'line-not-found': (detail) =>
    `No paragraph of this document begins at line ${detail} of the source. Correct the number.`,
  'cut-not-found': (detail) =>
    `"${detail}" does not stand exactly once in that line. Quote it exactly, with more words around it if need be.`,
  'heading-not-found': (detail) =>
    `The first passage of the section does not begin with "${detail}". Quote the heading exactly.`,
  'empty-section': (detail) =>
    `Section "${detail}" has no passage, or the first section does not begin at 1. Correct "from".`,
  'duplicate-id': (detail) => `The id "${detail}" is taken. Choose another.`,
  'unknown-passage': (detail) =>
    `There is no passage "${detail}". Correct it: document id, full stop, number.`,
  'unknown-concept': (detail) =>
    `There is no concept "${detail}" in concepts.yaml. Correct the id.`,
  'unknown-parent': (detail) =>
    `There is no concept "${detail}" to be the parent. Correct the id under "parent".`,
  'self-relation': (detail) =>
    `"${detail}" is related to itself. Correct the id under "from" or "to".`,
  'duplicate-relation': (detail) =>
    `"${detail}" stands here twice. Put the evidence of both under one of them.`,
  'unknown-document': (detail) =>
    `No file in documents/ describes "${detail}". Correct the id, or take the entry out.`,
  'passage-lost': (detail) =>
    `The words of passage ${detail} stand nowhere in its document any more. Check "lines", "stripped" and "cuts" in documents/, or write "withdrawn: true" here if the passage is gone for good.`,
  'quote-not-found': (detail) => `"${detail}" does not stand there. Quote it exactly.`,
  'quote-count-differs': (detail) =>
    `The quotation stands ${detail} times in the source. Write occurrences: ${detail}, or quote more words.`,
  'quote-touches-defect': (detail) =>
    `The quotation touches "${detail}", a defect that is never used. Quote other words.`,
  'defect-not-stripped': (detail) =>
    `"${detail}" is of class C but still stands in a passage. Strip or cut it in documents/.`,
  'term-not-found': (detail) =>
    `The term "${detail}" does not stand in the passage that often. Correct "term" or "occurrence".`,
  'term-in-defect': (detail) =>
    `The term stands in "${detail}", a defect that has its own note. Take another occurrence, or remove the note.`,
  'check-outside-section': (detail) =>
    `"${detail}" is not a passage of this section. Let "check" name one that is.`,
  'no-passages': (detail) => `Document "${detail}" has no passage. Correct its "lines".`,
} satisfies Record<ContentCode, (detail: string) => string>;

/** What is wrong, and what to do about it, in one or two English sentences. */
export function contentErrorSentence({ code, detail }: ContentError): string {
  const sentence: (detail: string) => string = sentences[code];
  return sentence(detail);
}
