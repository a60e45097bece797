import { ArrowLeft, ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import { type ResultKind, searchHref } from './search-view';

interface PageLinksProps {
  readonly typed: string;
  readonly kind: ResultKind;
  readonly page: number;
  readonly pages: number;
}

/** The page before and the page after; nothing where there is one page. */
export function PageLinks({ typed, kind, page, pages }: PageLinksProps) {
  const t = useTranslations('search');
  if (pages < 2) return null;
  return (
    <nav className="s-pages" aria-label={t('pages')}>
      {page > 1 ? (
        <Link className="btn btn-line" href={searchHref(typed, kind, page - 1)} rel="prev">
          <Icon of={ArrowLeft} />
          {t('previous')}
        </Link>
      ) : null}
      <span className="small muted num">{t('page', { page, pages })}</span>
      {page < pages ? (
        <Link className="btn btn-line" href={searchHref(typed, kind, page + 1)} rel="next">
          {t('next')}
          <Icon of={ArrowRight} />
        </Link>
      ) : null}
    </nav>
  );
}
