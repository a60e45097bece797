import { useLocale } from 'next-intl';
import { htmlLang } from '@/core/content';
import { MixedText } from '../ui/mixed-text';

/** Words that a teacher typed, such as the name of a class: in either language, or in both. */
export function TypedText({ text }: { text: string }) {
  return <MixedText text={text} lang={htmlLang(useLocale())} />;
}
