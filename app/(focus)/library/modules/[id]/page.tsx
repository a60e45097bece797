import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { moduleSections, openSection, wordsOf } from '@/components/reading/outline';
import { passageViews } from '@/components/reading/passage-views';
import { ReaderPage } from '@/components/reading/reader-page';
import { readReaderQuery } from '@/components/reading/reader-query';
import { currentLearner } from '@/server/auth';
import { loadLibrary } from '@/server/library';
import { readReading } from '@/server/reading';
import { readerParts } from '../../reader-parts';
import { ModuleHead } from './module-head';

interface ModulePageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ModulePageProps): Promise<Metadata> {
  const { id } = await params;
  const module = (await loadLibrary()).modules.find((one) => one.id === id);
  return module ? { title: wordsOf(module.title, await getLocale()).text } : {};
}

export default async function ModulePage({ params, searchParams }: ModulePageProps) {
  const { id } = await params;
  const [library, language] = [await loadLibrary(), await getLocale()];
  const module = library.modules.find((one) => one.id === id);
  if (!module) notFound();
  const query = readReaderQuery(await searchParams, null);
  const learner = await currentLearner();
  const place = learner && (await readReading(learner, id));
  const sections = moduleSections(module, library, language);
  const open = openSection(sections, query);
  const section = module.sections[open];
  if (!section) notFound();
  const passageIds = module.sections.flatMap((one) => one.passageIds);
  const parts = await readerParts({
    passageIds: section.passageIds,
    moduleId: id,
    checkAfter: section.checkAfter,
  });
  const title = wordsOf(module.title, language);
  const arrived = query.passageId !== null || query.sectionId !== null;
  return (
    <ReaderPage
      {...parts}
      path={`/library/modules/${id}`}
      moduleId={id}
      title={title}
      head={
        <ModuleHead
          module={module}
          library={library}
          first={open === 0}
          place={arrived ? null : place}
        />
      }
      sections={sections}
      open={open}
      introduction={wordsOf(section.introduction, language)}
      passages={passageViews({
        library,
        passageIds: section.passageIds,
        language,
        mixed: true,
      })}
      all={library.passages
        .filter((passage) => passageIds.includes(passage.id))
        .sort((a, b) => passageIds.indexOf(a.id) - passageIds.indexOf(b.id))
        .map((passage) => ({ id: passage.id, number: passage.number }))}
      marks={query.marks}
    />
  );
}
