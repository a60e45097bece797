import { Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';

/** The way to the search from every page. */
export function SearchLink() {
  const t = useTranslations('search');
  return (
    <Link className="btn btn-icon" href="/search" aria-label={t('title')} title={t('title')}>
      <Icon of={Search} />
    </Link>
  );
}
