import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConceptMap } from '@/components/concepts/concept-map';
import { conceptMap } from '@/components/concepts/map-view';
import { EmptyState } from '@/components/ui/empty-state';
import { loadLibrary } from '@/server/library';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('concepts'))('title') };
}

export default async function ConceptsPage() {
  const [t, language, library] = [
    await getTranslations('concepts'),
    await getLocale(),
    await loadLibrary(),
  ];
  return (
    <main className="wrap" id="content">
      <header className="page-h">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      {library.concepts.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <ConceptMap view={conceptMap(library, language)} />
      )}
    </main>
  );
}
