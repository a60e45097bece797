import { htmlLang } from '@/core/content';
import { detectLanguage } from '@/core/text';

/** The value of `lang` for what somebody typed; none for digits alone. */
export function langOf(typed: string): 'en' | 'zh-Hans' | undefined {
  const language = detectLanguage(typed);
  return language ? htmlLang(language) : undefined;
}
