import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { SectionView } from './reader-view';

interface ContentsProps {
  /** Path of the module or document. */
  readonly path: string;
  readonly sections: readonly SectionView[];
  readonly current: string;
}

/** The sections; the fishtail stands at the one that is open. */
export function Contents({ path, sections, current }: ContentsProps) {
  const t = useTranslations('reader');
  return (
    <nav className="toc" aria-label={t('contents')}>
      <p className="eyebrow">{t('contents')}</p>
      <ContentsList path={path} sections={sections} current={current} />
    </nav>
  );
}

/** The list alone, for the menu on phones. */
export function ContentsList({ path, sections, current }: ContentsProps) {
  const t = useTranslations('reader');
  return (
    <ol>
      {sections.map((section) => (
        <li key={section.id}>
          <Link
            href={`${path}?section=${encodeURIComponent(section.id)}`}
            aria-current={section.id === current ? 'true' : undefined}
          >
            <span lang={section.title.lang}>{section.title.text}</span>
            <span className="pr num">
              {section.range
                ? t('range', {
                    count: section.range[1] - section.range[0] + 1,
                    first: section.range[0],
                    last: section.range[1],
                  })
                : t('passages', { count: section.passageIds.length })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
