import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DropZone } from '@/components/teach/documents/drop-zone';
import { WorkHeader } from '@/components/teach/work-header';
import { parseLimits } from '@/server/documents';
import { Denied } from '../../denied';
import { findTeacher } from '../../find-teacher';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents.new'))('title') };
}

export default async function NewDocumentPage() {
  const teacher = await findTeacher('/documents/new');
  if (!teacher) return <Denied reason="text" />;
  const t = await getTranslations('documents');
  const { bytes, pages, characters } = parseLimits;
  return (
    <>
      <WorkHeader
        eyebrow={[
          <Link key="list" href="/documents">
            {t('title')}
          </Link>,
        ]}
        title={t('new.title')}
      />
      <p className="work-lead">{t('new.lead')}</p>
      <DropZone bytes={bytes} pages={pages} characters={characters} />
    </>
  );
}
