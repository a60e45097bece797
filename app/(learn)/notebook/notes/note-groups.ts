import type { NoteGroup, NoteLine } from '@/components/annotations/notebook-view';
import { wordsOf } from '@/components/reading/outline';
import { htmlLang, type Language } from '@/core/content';
import { formatMoment, labelCitation } from '@/i18n/format';
import type { ListedAnnotation } from '@/server/annotations';

/** Annotations under their documents, both in the order in which they come. */
export function noteGroups(listed: readonly ListedAnnotation[], language: Language): NoteGroup[] {
  const groups = new Map<string, { group: Omit<NoteGroup, 'lines'>; lines: NoteLine[] }>();
  for (const one of listed) {
    const { documentId } = one.annotation;
    const known = groups.get(documentId) ?? { group: groupOf(one, language), lines: [] };
    known.lines.push(lineOf(one, language));
    groups.set(documentId, known);
  }
  return [...groups.values()].map(({ group, lines }) => ({ ...group, lines }));
}

function groupOf({ annotation, document }: ListedAnnotation, language: Language) {
  const id = annotation.documentId;
  if (!document) return { id, title: { text: id, lang: 'en' as const }, citation: null };
  const cited = wordsOf(document.citation, language);
  return {
    id,
    title: { text: document.title.text, lang: htmlLang(document.title.language) },
    citation: { ...cited, text: labelCitation(cited.text) },
  };
}

function lineOf({ annotation, passage, nowReads }: ListedAnnotation, language: Language): NoteLine {
  const { id, documentId, createdAt } = annotation;
  const number = passage?.number ?? null;
  return {
    ...{ annotation, number, nowReads },
    href: number === null ? null : `/library/documents/${documentId}?passage=${number}#hl-${id}`,
    when: formatMoment(new Date(createdAt), language),
  };
}
