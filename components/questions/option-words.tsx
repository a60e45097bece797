'use client';

import { useLocale } from 'next-intl';
import { htmlLang, type PublicOption } from '@/core/content';

/** The words of the source in their language, with our gloss below. */
export function OptionWords({ option, id }: { option: PublicOption; id?: string }) {
  const lang = htmlLang(useLocale());
  return (
    <span className="t" lang={option.lang} id={id}>
      {option.text}
      {option.gloss ? (
        <span className="g" lang={lang}>
          {option.gloss}
        </span>
      ) : null}
    </span>
  );
}
