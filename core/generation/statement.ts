import type { Language, Localized } from '@/core/content';
import type { Words } from '@/core/extraction';
import { cite } from './citation';
import { inLanguages, type Names } from './names';

/** Asks whether a statement agrees with its source; a source's words, not the truth of them. */
export function statementStem(names: Names, documentId: string): Localized {
  return inLanguages((language) => {
    const source = cite(names, documentId, language);
    return language === 'en'
      ? `Does this statement agree with ${source}?`
      : `下面的说法与${source}一致吗？`;
  });
}

/** `whole` with one run of words replaced. */
export function replaceWords(whole: Words, old: Words, fresh: string): string {
  const { text, start } = whole;
  return text.slice(0, old.start - start) + fresh + text.slice(old.end - start);
}

/** True for words that end as a sentence does, be it within a quotation mark. */
export function isSentence(text: string): boolean {
  return /[.。！？!?][”’"'」』]?$/u.test(text);
}

/** A full stop of the language, where the statement has none. */
export function closeSentence(text: string, language: Language): string {
  return isSentence(text) ? text : text + (language === 'en' ? '.' : '。');
}
