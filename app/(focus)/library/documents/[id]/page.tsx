import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { documentSections, openSection } from '@/components/reading/outline';
import { passageViews } from '@/components/reading/passage-views';
import { ReaderPage } from '@/components/reading/reader-page';
import { readReaderQuery } from '@/components/reading/reader-query';
import { htmlLang } from '@/core/content';
import { currentLearner } from '@/server/auth';
import { getDocument, libraryOpenTo } from '@/server/library';
import { readDocumentPlace } from '@/server/reading';
import { readerParts } from '../../reader-parts';
import { DocumentHead } from './document-head';

interface DocumentPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const { id } = await params;
  const document = (await openLibrary(id)).documents.find((one) => one.id === id);
  return document ? { title: document.title.text } : {};
}

/** What a teacher brought is open to some people only; to all others there is no such document. */
const openLibrary = cache(async (id: string) =>
  libraryOpenTo(await currentLearner(), [id], new Date()),
);

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const { id } = await params;
  const [library, language] = [await openLibrary(id), await getLocale()];
  const view = await getDocument(id, library);
  if (!view) notFound();
  const { document, views } = view;
  const query = readReaderQuery(await searchParams, id);
  const numbers = new Map(views.map(({ passage }) => [passage.id, passage.number]));
  const sections = documentSections(document, numbers, language);
  const open = openSection(sections, query);
  const section = sections[open];
  if (!section) notFound();
  const { passageIds } = section;
  const parts = await readerParts({ passageIds, moduleId: null, checkAfter: null });
  const learner = await currentLearner();
  const stoppedAt = learner && (await readDocumentPlace(learner, id));
  const arrived = query.passageId !== null || query.sectionId !== null;
  return (
    <ReaderPage
      {...parts}
      path={`/library/documents/${id}`}
      moduleId={null}
      title={{ text: document.title.text, lang: htmlLang(document.title.language) }}
      head={<DocumentHead view={view} stoppedAt={arrived ? null : stoppedAt} />}
      sections={sections}
      open={open}
      introduction={null}
      passages={passageViews({ library, passageIds, language, mixed: false })}
      all={views.map(({ passage: { id: passageId, number } }) => ({ id: passageId, number }))}
      marks={query.marks}
    />
  );
}
