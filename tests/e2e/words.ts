import { createTranslator } from 'next-intl';
import type { Language } from '@/core/content';
import { messagesFor } from '@/i18n/messages';

/** The words of the interface in one language, as a person sees them. */
export function wordsOf(language: Language) {
  return createTranslator({ locale: language, messages: messagesFor(language) });
}
