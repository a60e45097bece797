import Link from 'next/link';
import { htmlLang, type Language } from '@/core/content';
import { searchHref } from './search-view';

/** Words to search for, one tap each. */
export function NameLinks({
  names,
}: {
  names: readonly { readonly text: string; readonly language: Language }[];
}) {
  return (
    <ul className="s-names">
      {names.map(({ text, language }) => (
        <li key={text}>
          <Link className="btn btn-line" href={searchHref(text)} lang={htmlLang(language)}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
