import type { Language, Localized } from './language';

/** The value of the `lang` attribute. Example: `zh-CN` → `zh-Hans`. */
export function htmlLang(language: Language): 'en' | 'zh-Hans' {
  return language === 'zh-CN' ? 'zh-Hans' : 'en';
}

/** The sentence in `language`, else in the other language with that language named; null if empty. */
export function pickLocalized(
  localized: Localized,
  language: Language,
): { text: string; language: Language } | null {
  const wanted = localized[language];
  if (wanted !== undefined) return { text: wanted, language };
  const other = language === 'en' ? 'zh-CN' : 'en';
  const text = localized[other];
  return text === undefined ? null : { text, language: other };
}
