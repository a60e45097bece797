import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchField } from '@/components/search/search-field';
import { currentLearner } from '@/server/auth';
import { searchLibrary } from '@/server/search';
import { readSearchAddress, type SearchAddress } from './address';
import { Beginning } from './beginning';
import { Results } from './results';

interface SearchPageProps {
  readonly searchParams: Promise<SearchAddress>;
}

export async function generateMetadata({ searchParams }: SearchPageProps): Promise<Metadata> {
  const { typed } = readSearchAddress(await searchParams);
  const title = (await getTranslations('search'))('title');
  return { title: typed === '' ? title : `${typed} · ${title}`, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const [t, language] = [await getTranslations('search'), await getLocale()];
  const wanted = readSearchAddress(await searchParams);
  const learner = await currentLearner();
  const empty = wanted.typed.trim() === '';
  return (
    <main className="wrap s-page" id="content">
      <header className="page-h">
        <h1>{t('title')}</h1>
        <SearchField typed={wanted.typed} focus={empty} />
      </header>
      {empty ? (
        <Beginning language={language} />
      ) : (
        <Results
          wanted={wanted}
          results={await searchLibrary(learner, { ...wanted, language })}
          language={language}
          teaches={learner?.role === 'teacher' || learner?.role === 'administrator'}
        />
      )}
    </main>
  );
}
