import type { Language, Library } from '@/core/content';
import { detectLanguage } from '@/core/text';
import type { Finding, NoticeCode } from './finding';
import type { ParsedText } from './parsed-text';
import { assemble } from './read/assemble';
import { buildPart } from './read/build-part';
import { clean } from './read/clean';
import { divide } from './read/divide';
import { findNotices } from './read/find-notices';
import { findUnrelatedTail } from './read/find-unrelated-tail';
import { correctionsOf, nameFindings } from './read/name-findings';
import { without } from './read/stripped';
import { findWrap } from './read/wrap';

export interface AboutDocument {
  /** Of the source; documents are called `<id>`, `<id>-2` …, passages `<document>.<n>`. */
  readonly id: string;
  /** Hex, of the bytes of the file. */
  readonly sha256: string;
  /** Of the whole text, or found for every passage. */
  readonly language: Language | 'auto';
  /** What a person calls it; else it is found in the text. */
  readonly title?: string;
}

export interface ReadDocument {
  readonly library: Library;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly notices: readonly NoticeCode[];
}

/**
 * A text that nobody has prepared as a library of its own: what stands around it taken off, documents,
 * sections, paragraphs made whole, and what seems to be damaged. The text of a passage is the
 * concatenation of its pieces of `parsed.text`. A correction of class A hides the whole sentence around
 * its finding.
 */
export function readDocument(parsed: ParsedText, about: AboutDocument): ReadDocument {
  const { lines, stripped, inTables, title } = clean(parsed);
  const wrap = findWrap(lines);
  const divided = divide(lines);
  const tails = divided.flatMap((part) => findUnrelatedTail(part, lines));
  const parts = divided.map((part) => buildPart(parsed.text, without(part, tails), wrap));
  const main = about.language === 'auto' ? detectLanguage(parsed.text) : about.language;
  const { documents, passages } = assemble(
    parsed,
    { ...about, ...(title !== null && about.title === undefined && { title }) },
    parts,
    main ?? 'en',
  );
  const outside = [...stripped, ...tails, ...parts.flatMap((part) => part.stripped)];
  const findings = nameFindings(parsed.text, about.id, passages, outside);
  const corrections = correctionsOf(findings, passages, parsed.text, about.id);
  const tabular = inTables > parsed.text.length * 0.4;
  const verse = parts.some(({ isVerse }) => isVerse);
  const notices = findNotices(passages, corrections, { verse, tabular });
  return {
    library: {
      sources: [{ id: about.id, sha256: about.sha256, text: parsed.text }],
      documents,
      passages,
      corrections,
      concepts: [],
      glossary: [],
      modules: [],
    },
    findings,
    notices,
  };
}
