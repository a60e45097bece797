import {
  htmlLang,
  type Language,
  type Library,
  type Localized,
  pickLocalized,
  type SourceDocument,
  type StudyModule,
} from '@/core/content';
import type { SectionView, Words } from './reader-view';

/** A sentence of ours with its language; empty where there is none. */
export function wordsOf(localized: Localized, language: Language): Words {
  const picked = pickLocalized(localized, language);
  return picked
    ? { text: picked.text, lang: htmlLang(picked.language) }
    : { text: '', lang: htmlLang(language) };
}

/** The sections of a document, named by their printed headings, else by our labels. */
export function documentSections(
  document: SourceDocument,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): SectionView[] {
  return document.sections.map((section) => ({
    id: section.id,
    title: section.title
      ? { text: section.title.text, lang: htmlLang(section.title.language) }
      : wordsOf(section.label, language),
    passageIds: section.passageIds,
    range: rangeOf(section.passageIds, numbers),
  }));
}

/** The sections of a module; passage numbers only where all are of one document. */
export function moduleSections(
  module: StudyModule,
  library: Library,
  language: Language,
): SectionView[] {
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  return module.sections.map((section) => {
    const documents = new Set(section.passageIds.map((id) => passages.get(id)?.documentId));
    const numbers = new Map(library.passages.map((passage) => [passage.id, passage.number]));
    return {
      id: section.id,
      title: wordsOf(section.title, language),
      passageIds: section.passageIds,
      range: documents.size === 1 ? rangeOf(section.passageIds, numbers) : null,
    };
  });
}

/**
 * Which section to open: that of the passage asked for, else the one asked for by id, else the first.
 * -1 where there is no section at all.
 */
export function openSection(
  sections: readonly SectionView[],
  asked: { readonly passageId: string | null; readonly sectionId: string | null },
): number {
  const byPassage = sections.findIndex(
    ({ passageIds }) => asked.passageId !== null && passageIds.includes(asked.passageId),
  );
  if (byPassage >= 0) return byPassage;
  const byId = sections.findIndex(({ id }) => id === asked.sectionId);
  return byId >= 0 ? byId : sections.length > 0 ? 0 : -1;
}

function rangeOf(
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
): readonly [number, number] | null {
  const known = ids.flatMap((id) => numbers.get(id) ?? []);
  return known.length > 0 ? [Math.min(...known), Math.max(...known)] : null;
}
