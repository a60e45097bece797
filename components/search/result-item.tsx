import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { htmlLang, pickLocalized } from '@/core/content';
import { labelCitation } from '@/i18n/format';
import { markOf } from '../progress/spirit-of';
import { passageHref } from '../questions/passage-href';
import { MixedText } from '../ui/mixed-text';
import { SpiritMark } from '../ui/spirit';
import { Marked } from './marked';
import type { ResultView } from './search-view';

interface ResultItemProps {
  readonly result: ResultView;
  /** What can be done with it, below its words. */
  readonly children?: ReactNode;
}

/** One result: its name or its words, and where it stands. All of it is the link. */
export function ResultItem({ result, children }: ResultItemProps) {
  const { kind, name, excerpt, otherNames, spirit } = result;
  const mark = spirit === null ? null : markOf(spirit);
  const href = hrefOf(result);
  const text = name === null || excerpt?.hits.length ? excerpt : null;
  return (
    <li className={`s-hit is-${kind}`}>
      {mark ? <SpiritMark spirit={mark} /> : null}
      <div>
        {name ? (
          <p className="read s-name">
            <HitLink href={href}>
              <Marked words={name} />
            </HitLink>
            {otherNames.map((other) => (
              <span className="s-other" key={other.text}>
                <Marked words={other} />
              </span>
            ))}
          </p>
        ) : null}
        {text ? (
          <p className={name ? 'small s-text' : 'read s-words'}>
            {name ? (
              <Marked words={text} />
            ) : (
              <HitLink href={href}>
                <Marked words={text} />
              </HitLink>
            )}
          </p>
        ) : null}
        <Whence result={result} />
        {children}
      </div>
    </li>
  );
}

function HitLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return children;
  return (
    <Link className="s-link" href={href}>
      {children}
    </Link>
  );
}

/** The kind of the thing, and the passage it comes from. */
function Whence({ result: { kind, subkind, place, source } }: { result: ResultView }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const cited = source && pickLocalized(source, locale);
  const words = [
    kind !== 'passage' && subkind ? t(`subkind.${subkind}`) : null,
    cited && place
      ? t('source', { source: labelCitation(cited.text), number: place.number })
      : null,
  ].filter((part) => part !== null);
  if (words.length === 0) return null;
  return (
    <p className="xs muted s-whence">
      <MixedText text={words.join(' · ')} lang={htmlLang(locale)} />
    </p>
  );
}

function hrefOf({ kind, ref, place }: ResultView): string | null {
  switch (kind) {
    case 'document':
      return `/library/documents/${ref}`;
    case 'module':
      return `/library/modules/${ref}`;
    case 'question':
      return null;
    case 'note':
      return place ? passageHref({ ...place, passageNumber: place.number }) : '/notebook';
    case 'concept':
      return `/concepts/${ref}`;
    case 'passage':
      return place && passageHref({ ...place, passageNumber: place.number });
  }
}
