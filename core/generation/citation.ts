import type { DocumentType, Language } from '@/core/content';
import type { Words } from '@/core/extraction';
import type { Names } from './names';

const short: Record<DocumentType, Record<Language, string>> = {
  speech: { en: 'the speech', 'zh-CN': '讲话' },
  decision: { en: 'the decision', 'zh-CN': '决定' },
  report: { en: 'the report', 'zh-CN': '报道' },
  proposal: { en: 'the proposal', 'zh-CN': '倡议书' },
  excerpts: { en: 'the selection', 'zh-CN': '摘编' },
  law: { en: 'the law', 'zh-CN': '这部法律' },
  rules: { en: 'the rules', 'zh-CN': '这份规定' },
  text: { en: 'the text', 'zh-CN': '文本' },
};

/** The document as a stem names it: "the speech of 24 November 2020". */
export function cite(names: Names, documentId: string, language: Language): string {
  return names.documents.get(documentId)?.citation[language] ?? documentId;
}

/** The document as a reason names it, when the stem has named it in full: "the speech". */
export function briefly(names: Names, documentId: string, language: Language): string {
  const type = names.documents.get(documentId)?.type;
  return type ? short[type][language] : documentId;
}

/** Where words stand, seen from a question about `documentId`: "(passage 8)". */
export function placeOf(
  names: Names,
  words: Words,
  documentId: string,
  language: Language,
): string {
  const passage =
    language === 'en' ? `passage ${words.passageNumber}` : `第${words.passageNumber}段`;
  if (words.documentId === documentId) return language === 'en' ? `(${passage})` : `（${passage}）`;
  const document = cite(names, words.documentId, language);
  return language === 'en' ? `(${document}, ${passage})` : `（${document}，${passage}）`;
}

/** Makes the first letter a capital, for a sentence that begins with a citation. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
