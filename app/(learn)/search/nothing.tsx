import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { NameLinks } from '@/components/search/name-links';
import { searchHref } from '@/components/search/search-view';
import { EmptyState } from '@/components/ui/empty-state';
import type { Language } from '@/core/content';
import { type EntryKind, relatedNames, type SearchResults } from '@/server/search';
import { langOf } from './lang-of';

interface NothingProps {
  readonly wanted: {
    readonly typed: string;
    readonly kind: EntryKind | null;
    readonly page: number;
  };
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
  const { searchable } = results;
  return (
    <section className="sheet pad empty">
      <h2 className="read">
        {searchable
          ? t.rich('nothing', { typed: () => <q lang={langOf(typed)}>{typed}</q> })
          : t('unsearchable')}
      </h2>
      <p className="small muted">{t(searchable ? 'nothingText' : 'unsearchableText')}</p>
      {names}
    </section>
  );
}
