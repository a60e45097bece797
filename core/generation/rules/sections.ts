import { type FactOf, isBrought } from '@/core/extraction';
import { type Context, factsOf } from '../context';

export type Section = FactOf<'section'>;

/** The numbered parts of each document, in order. */
export function sectionsByDocument(context: Context): Section[][] {
  const groups = new Map<string, Section[]>();
  for (const section of factsOf(context, 'section')) {
    const id = section.heading.documentId;
    groups.set(id, [...(groups.get(id) ?? []), section]);
  }
  return [...groups.values()].filter((sections) => sections.length >= 3);
}

/** Those of documents with a plan; the items of a rule that a teacher brings might stand in any order. */
export function preparedSections(context: Context): Section[][] {
  return sectionsByDocument(context).filter(([first]) => {
    const document = first && context.names.documents.get(first.heading.documentId);
    return document !== undefined && !isBrought(document);
  });
}

/** How often words stand in the document of a section. */
export function timesInDocument(context: Context, documentId: string, text: string): number {
  return context.library.passages
    .filter((passage) => passage.documentId === documentId)
    .reduce((sum, passage) => sum + passage.text.split(text).length - 1, 0);
}
