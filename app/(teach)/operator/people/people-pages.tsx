import Link from 'next/link';
import { useTranslations } from 'next-intl';

interface PeoplePagesProps {
  readonly words: string;
  readonly offset: number;
  readonly perPage: number;
  readonly total: number;
}

/** The way to the accounts before and after; nothing where one page holds them all. */
export function PeoplePages({ words, offset, perPage, total }: PeoplePagesProps) {
  const t = useTranslations('teach.people');
  if (total <= perPage && offset === 0) return null;
  const address = (from: number) =>
    `/operator/people?${new URLSearchParams({ ...(words && { words }), from: String(from) })}`;
  const to = Math.min(offset + perPage, total);
  return (
    <nav className="people-pages" aria-label={t('title')}>
      {offset > 0 ? (
        <Link className="btn btn-line" href={address(Math.max(0, offset - perPage))}>
          {t('previous')}
        </Link>
      ) : null}
      <span className="small num muted">{t('page', { from: offset + 1, to, total })}</span>
      {to < total ? (
        <Link className="btn btn-line" href={address(offset + perPage)}>
          {t('next')}
        </Link>
      ) : null}
    </nav>
  );
}
