import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { NameLinks } from '@/components/search/name-links';
import { searchHref } from '@/components/search/search-view';
import { EmptyState } from '@/components/ui/empty-state';
import type { Language } from '@/core/content';
import { type EntryKind, relatedNames, type SearchResults } from '@/server/search';

interface NothingProps {
  readonly wanted: { readonly typed: string; readonly kind: EntryKind | null; readonly page: number };
  readonly results: Pick<SearchResults, 'searchable'>;
  readonly language: Language;
}

/** Says that nothing was found, and what to do. */
export async function Nothing({ wanted, results, language }: NothingProps) {
  const t = await getTranslations('search');
  const { typed, kind, page } = wanted;
  if (page > 1)
    return (
      <EmptyState
        title={t('nothingOnPage')}
        text={t('nothingOnPageText')}
        action={
          <Link className="btn btn-line" href={searchHref(typed, kind)}>
            {t('firstPage')}
          </Link>
        }
      />
    );
  const names = <NameLinks names={await relatedNames(typed, language, 6)} />;
  if (!results.searchable)
    return (
      <EmptyState title={t('unsearchable')} text={t('unsearchableText')} action={names} />
    );
  return (
    <EmptyState
      title={t.markup('nothing', { typed: () => (language === 'en' ? `“${typed}”` : `“${typed}”`) })}
      text={t('nothingText')}
      action={names}
    />
  );
}
