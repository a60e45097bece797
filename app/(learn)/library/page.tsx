import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { dayHere } from '@/components/progress/day-here';
import { SearchWay } from '@/components/search/search-link';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { currentLearner } from '@/server/auth';
import { listDocuments, listModules } from '@/server/library';
import { progressOf } from '@/server/progress';
import { listReading } from '@/server/reading';
import { DocumentShelf } from './document-shelf';
import { ModuleList } from './module-list';
import { masteryByConcept } from './module-progress';

interface LibraryPageProps {
  readonly searchParams: Promise<{ nothing?: string; crowded?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('title') };
}

export default async function LibraryPage({ searchParams }: LibraryPageProps) {
  const t = await getTranslations('library');
  const { nothing, crowded } = await searchParams;
  const error = await getTranslations('errors');
  const [documents, modules, learner] = await Promise.all([
    listDocuments(),
    listModules(),
    currentLearner(),
  ]);
  const now = new Date();
  const [reading, progress] = learner
    ? await Promise.all([listReading(learner), progressOf(learner.id, now, dayHere(now))])
    : [[], null];
  return (
    <main className="wrap" id="content">
      <header className="page-h">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <SearchWay />
        <nav className="page-jump" aria-label={t('title')}>
          <a className="link" href="#sources">
            {t('documents')}
          </a>
          <a className="link" href="#modules">
            {t('modules')}
          </a>
          <Link className="link" href="/concepts">
            {t('concepts')}
          </Link>
        </nav>
      </header>
      {nothing ? <Banner live>{t('nothing')}</Banner> : null}
      {crowded ? <Banner live>{error('too-many-guests')}</Banner> : null}
      {documents.length + modules.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <>
          <DocumentShelf documents={documents} />
          <ModuleList
            modules={modules}
            reading={reading}
            mastery={progress ? masteryByConcept(progress) : null}
          />
        </>
      )}
    </main>
  );
}
