import type { Language } from '@/core/content';
import type { Formats } from './format';
import type { Messages } from './messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
    Formats: Formats;
  }
}
