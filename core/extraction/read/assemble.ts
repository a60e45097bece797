import type { DocumentSection, Language, Localized, Passage, SourceDocument } from '@/core/content';
import { detectLanguage } from '@/core/text';
import type { ParsedText } from '../parsed-text';
import type { AboutDocument } from '../read-document';
import type { Part } from './build-part';
import { type BroughtType, findType } from './find-type';

interface Assembled {
  readonly documents: readonly SourceDocument[];
  readonly passages: readonly Passage[];
}

/** Names documents, sections and passages. */
export function assemble(
  parsed: ParsedText,
  about: AboutDocument,
  parts: readonly Part[],
  main: Language,
): Assembled {
  const filled = parts.filter(({ sections }) => sections.length > 0);
  // A file without a sentence is one document without passages.
  const built = (filled.length > 0 ? filled : parts.slice(0, 1)).map((part, index) => {
    const id = index === 0 ? about.id : `${about.id}-${index + 1}`;
    const given = index === 0 ? about.title : undefined;
    return assemblePart({ parsed, about, part, id, title: given ?? part.title, main });
  });
  return {
    documents: built.map(({ document }) => document),
    passages: built.flatMap(({ passages }) => passages),
  };
}

interface Naming {
  readonly parsed: ParsedText;
  readonly about: AboutDocument;
  readonly part: Part;
  readonly id: string;
  readonly title: string | null;
  readonly main: Language;
}

function assemblePart({ parsed, about, part, id, title: printed, main }: Naming) {
  const passages: Passage[] = [];
  const sections: DocumentSection[] = [];
  const spoken = (text: string): Language =>
    about.language === 'auto' ? (detectLanguage(text) ?? main) : about.language;
  for (const { heading, passages: drafts } of part.sections) {
    const own = drafts.map((draft, index): Passage => {
      const number = passages.length + index + 1;
      return {
        ...draft,
        id: `${id}.${number}`,
        documentId: id,
        number,
        language: spoken(draft.text),
      };
    });
    passages.push(...own);
    sections.push({
      id: `${id}-s${sections.length + 1}`,
      title: heading === null ? null : { text: heading, language: spoken(heading) },
      label: labelOf(heading, sections.length + 1),
      passageIds: own.map((passage) => passage.id),
    });
  }
  const title = printed ?? parsed.name.replace(/\.[^.]+$/u, '');
  const language = mainLanguage(passages, main);
  const type = findType(
    title,
    passages.map(({ text }) => text),
  );
  const document: SourceDocument = {
    ...{ id, sourceId: about.id, type, language, translation: false },
    title: { text: title, language: detectLanguage(title) ?? language },
    citation: citationOf(title, type),
    speaker: part.speaker === null ? null : { 'zh-CN': part.speaker },
    ...{ publisher: null, date: part.date, place: null, cover: 'teal', provenance: {}, sections },
  };
  return { document, passages };
}

/** The language in which most is written. */
function mainLanguage(passages: readonly Passage[], fallback: Language): Language {
  const lengthOf = (language: Language): number =>
    passages
      .filter((passage) => passage.language === language)
      .reduce((sum, { text }) => sum + text.length, 0);
  const [chinese, english] = [lengthOf('zh-CN') * 3, lengthOf('en')];
  if (chinese === english) return fallback;
  return chinese > english ? 'zh-CN' : 'en';
}

function labelOf(heading: string | null, number: number): Localized {
  if (heading === null && number === 1) return { en: 'Opening', 'zh-CN': '开头' };
  return { en: `Part ${number}`, 'zh-CN': `第${number}部分` };
}

/** 《标题》, without doubling the marks of a title that has them; a law by its short name. */
function citationOf(title: string, type: BroughtType): Localized {
  const own = title.replace(/^《([^《》]*)》$/u, '$1');
  const plain = type === 'text' ? own : own.replace(/^中华人民共和国(?=.{3})/u, '');
  const nested = shortTitle(plain).replaceAll('《', '〈').replaceAll('》', '〉');
  const quoted = plain.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', '’');
  return { en: `the ${type} “${quoted}”`, 'zh-CN': `《${nested}》` };
}

const longestTitle = 22;

/** The first clause of a headline that has several; the whole of any other title. */
function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  const [first = title] = title.split(
    /(?<=\p{Script=Han}[”》]?)(?:[ \u3000]+|——|：)(?=[“《\p{Script=Han}\d])/u,
  );
  // 某某致信强调: the words that only lead to the next clause.
  const said = first.replace(/(?:时|并)?(?:强调|指出|要求|表示)$/u, '');
  return said.length >= 6 && /\p{Script=Han}/u.test(title) ? said : title;
}
