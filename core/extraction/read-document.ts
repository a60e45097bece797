import type {
  Correction,
  DocumentSection,
  Language,
  Library,
  Passage,
  SourceDocument,
} from '@/core/content';
import { detectLanguage } from '@/core/text';
import type { Finding, NoticeCode } from './finding';
import type { ParsedText } from './parsed-text';
import { joinLines, type Paragraph } from './read/join-lines';
import { linesOf } from './read/line';

export interface AboutDocument {
  /** Of the source; documents are called `<id>` or `<id>-2`, passages `<document>.<n>`. */
  readonly id: string;
  /** Hex, of the bytes of the file. */
  readonly sha256: string;
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
 * A text that nobody has prepared as a library of its own: paragraphs made whole, headings, defects.
 * Every passage is the concatenation of its pieces of `parsed.text`.
 */
export function readDocument(parsed: ParsedText, about: AboutDocument): ReadDocument {
  const paragraphs = joinLines(parsed.text, linesOf(parsed));
  const language =
    about.language === 'auto' ? (detectLanguage(parsed.text) ?? 'en') : about.language;
  const first = paragraphs[0];
  const printed = first && isHeading(first) ? first : null;
  const title = about.title ?? printed?.text ?? parsed.name.replace(/\.[^.]+$/u, '');
  const passages: Passage[] = [];
  const sections: DocumentSection[] = [];
  let section = openSection(about.id, 1, null, language);
  for (const paragraph of paragraphs) {
    if (paragraph === printed) continue;
    if (isHeading(paragraph)) {
      if (section.passageIds.length > 0) sections.push(section);
      section = openSection(about.id, sections.length + 1, paragraph.text, language);
      continue;
    }
    const id = `${about.id}.${passages.length + 1}`;
    section.passageIds.push(id);
    passages.push({
      id,
      documentId: about.id,
      number: passages.length + 1,
      language: detectLanguage(paragraph.text) ?? language,
      text: paragraph.text,
      pieces: paragraph.pieces,
      before: [],
    });
  }
  if (section.passageIds.length > 0) sections.push(section);
  const document: SourceDocument = {
    id: about.id,
    sourceId: about.id,
    type: 'text',
    language,
    translation: false,
    title: { text: title, language: detectLanguage(title) ?? language },
    citation: { en: `the text “${title}”`, 'zh-CN': `《${title}》` },
    speaker: null,
    publisher: null,
    date: null,
    place: null,
    cover: 'teal',
    provenance: {},
    sections,
  };
  const findings: Finding[] = [];
  return {
    library: {
      sources: [{ id: about.id, sha256: about.sha256, text: parsed.text }],
      documents: [document],
      passages,
      corrections: findings.map((finding) => correctionOf(finding, about.id)),
      concepts: [],
      glossary: [],
      modules: [],
    },
    findings,
    notices: passages.length === 0 ? ['no-passages'] : [],
  };
}

function isHeading({ text, lines }: Paragraph): boolean {
  if (lines.some((line) => line.kind === 'heading')) return true;
  return (
    lines.length === 1 && text.length <= 60 && !/[。！？，；：,.!?;:]["”’」』）)]*$/u.test(text)
  );
}

function openSection(
  id: string,
  number: number,
  title: string | null,
  language: Language,
): DocumentSection & { passageIds: string[] } {
  return {
    id: `${id}-s${number}`,
    title: title === null ? null : { text: title, language: detectLanguage(title) ?? language },
    label: title === null ? { en: 'Opening', 'zh-CN': '开头' } : {},
    passageIds: [],
  };
}

function correctionOf(finding: Finding, sourceId: string): Correction {
  return {
    id: finding.id,
    sourceId,
    class: finding.class,
    kind: finding.kind,
    quote: finding.quote,
    passageId: finding.passageId,
    span: finding.passageSpan,
    note: {},
    basis: 'text',
  };
}
