import { ArrowLeft, ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import type { SectionView } from './reader-view';

interface SectionFootProps {
  readonly path: string;
  readonly sections: readonly SectionView[];
  readonly open: number;
  /** Practice on this section. */
  readonly children: ReactNode;
}

/** The end of a section: back, on, and practice. */
export function SectionFoot({ path, sections, open, children }: SectionFootProps) {
  const [previous, next] = [sections[open - 1], sections[open + 1]];
  return (
    <div className="doc-foot">
      {previous ? <SectionLink path={path} section={previous} to="previous" /> : null}
      {next ? <SectionLink path={path} section={next} to="next" /> : null}
      {children}
    </div>
  );
}

interface SectionLinkProps {
  readonly path: string;
  readonly section: SectionView;
  readonly to: 'previous' | 'next';
}

function SectionLink({ path, section, to }: SectionLinkProps) {
  const t = useTranslations('reader');
  const { range, title } = section;
  return (
    <Link
      className={`btn btn-line to-${to}`}
      href={`${path}?section=${encodeURIComponent(section.id)}`}
      rel={to === 'previous' ? 'prev' : 'next'}
    >
      {to === 'previous' ? <Icon of={ArrowLeft} /> : null}
      <span className="part">
        <span className="vh">{t(to)} </span>
        <span lang={title.lang}>{title.text}</span>
        {range ? (
          <small className="num">
            <span className="vh">, </span>
            {t('range', { count: range[1] - range[0] + 1, first: range[0], last: range[1] })}
          </small>
        ) : null}
      </span>
      {to === 'next' ? <Icon of={ArrowRight} /> : null}
    </Link>
  );
}
