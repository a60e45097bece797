import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { AnnotationDialog } from '@/components/annotations/annotation-dialog';
import { AnnotationsProvider } from '@/components/annotations/annotations-provider';
import { NotesList } from '@/components/annotations/notes-list';
import { SignUpInvitation } from '@/components/progress/sign-up-invitation';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { listAnnotations } from '@/server/annotations';
import { currentLearner } from '@/server/auth';
import { NotebookTabs } from '../notebook-tabs';
import { noteGroups } from './note-groups';
import { NotesFilter } from './notes-filter';
import { printNotesQuery, readNotesQuery } from './notes-query';

interface NotesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('annotations.notebook'))('title') };
}

export default async function NotesPage({ searchParams }: NotesPageProps) {
  const [t, language] = [await getTranslations('annotations.notebook'), await getLocale()];
  const [query, learner] = [readNotesQuery(await searchParams), await currentLearner()];
  const all = learner ? await listAnnotations(learner) : [];
  const listed = all.filter(
    ({ annotation: { documentId, colour } }) =>
      (query.documentId === null || query.documentId === documentId) &&
      (query.colour === null || query.colour === colour),
  );
  return (
    <main className="wrap" id="content">
      <header className="page-h">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <NotebookTabs current="notes" />
      {all.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={
            <Link className="btn btn-line" href="/library">
              {t('emptyAction')}
            </Link>
          }
        />
      ) : (
        <>
          <div className="nb-top">
            <NotesFilter documents={noteGroups(all, language)} query={query} />
            <a className="btn btn-line" href={`/notebook/notes/export${printNotesQuery(query)}`}>
              <Icon of={Download} />
              {t('export')}
            </a>
          </div>
          <p className="small muted num">{t('count', { count: listed.length })}</p>
          {learner?.role === 'guest' ? <SignUpInvitation /> : null}
          <AnnotationsProvider initial={listed.map(({ annotation }) => annotation)}>
            <NotesList groups={noteGroups(listed, language)} />
            <AnnotationDialog />
          </AnnotationsProvider>
        </>
      )}
    </main>
  );
}
