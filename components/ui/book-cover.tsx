import Link from 'next/link';
import { htmlLang, type SourceDocument, type Wording } from '@/core/content';
import { slipLines } from './slip-lines';

interface BookCoverProps {
  readonly href: string;
  readonly cloth: SourceDocument['cover'];
  readonly title: Wording;
  /** Short name of the language of the text, in that language: it stands at the foot. */
  readonly foot: string;
}

/** A thread-bound book. A Chinese title is a vertical slip, an English one a horizontal label. */
export function BookCover({ href, cloth, title, foot }: BookCoverProps) {
  const lang = htmlLang(title.language);
  const vertical = lang === 'zh-Hans';
  return (
    <Link className={`book cloth-${cloth}`} href={href}>
      <span className={`slip ${vertical ? 'slip-v' : 'slip-h'}`} lang={lang}>
        {vertical
          ? slipLines(title.text).map((line) => (
              <span className="slip-line" key={line}>
                {line}
              </span>
            ))
          : title.text}
      </span>
      <span className={vertical ? 'foot rt' : 'foot'} lang={lang}>
        <span>{foot}</span>
      </span>
    </Link>
  );
}
