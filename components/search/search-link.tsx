import { Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';

/** The way to the search in the top bar; phones have `SearchWay` instead. */
export function SearchLink() {
  const t = useTranslations('search');
  return (
    <Link className="btn btn-icon only-d" href="/search" aria-label={t('title')} title={t('title')}>
      <Icon of={Search} />
    </Link>
  );
}

/** The way to the search on phones, where the top bar has no room: looks like the field that it leads to. */
export function SearchWay() {
  const t = useTranslations('search');
  return (
    <Link className="s-way" href="/search">
      <Icon of={Search} />
      {t('field')}
    </Link>
  );
}
