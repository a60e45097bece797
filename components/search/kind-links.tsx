import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type GroupView, type ResultKind, searchHref } from './search-view';

interface KindLinksProps {
  readonly groups: readonly Pick<GroupView, 'kind' | 'total' | 'more'>[];
  readonly typed: string;
  /** The kind that is shown; null is all of them. */
  readonly current: ResultKind | null;
}

/** All results, or those of one kind. */
export function KindLinks({ groups, typed, current }: KindLinksProps) {
  const t = useTranslations('search');
  const page = (kind: ResultKind | null) => (kind === current ? 'page' : undefined);
  return (
    <nav className="s-kinds" aria-label={t('kinds')}>
      <Link href={searchHref(typed)} aria-current={page(null)}>
        {t('kind.all')}
      </Link>
      {groups.map(({ kind, total, more }) => (
        <Link key={kind} href={searchHref(typed, kind)} aria-current={page(kind)}>
          {t(`kind.${kind}`)}
          <span className="num">{t(more ? 'countMore' : 'count', { count: total })}</span>
        </Link>
      ))}
    </nav>
  );
}
