import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReviewDesk } from '@/components/teach/documents/review/review-desk';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { EmptyState } from '@/components/ui/empty-state';
import { htmlLang } from '@/core/content';
import { listQueue, readDraft, readUpload } from '@/server/documents';
import { Denied } from '../../../denied';
import { findTeacher } from '../../../find-teacher';
import {
  showDraft,
  submitAccept,
  submitEdit,
  submitMerge,
  submitReject,
  submitUndo,
} from './actions';

interface ReviewPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents.review'))('title') };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { id } = await params;
  const teacher = await findTeacher(`/documents/${id}/review`);
  if (!teacher) return <Denied reason="text" />;
  const [t, language] = [await getTranslations('documents'), await getLocale()];
  const [found, queue] = await Promise.all([
    readUpload(teacher, id),
    listQueue(teacher, id, language),
  ]);
  if (!found.ok || !queue.ok) notFound();
  const { document, passages, fileName } = found.value;
  const entries = queue.value;
  const first = entries.find(({ state }) => state === 'waiting') ?? entries[0];
  const opened = first ? await readDraft(teacher, id, first.id, language) : null;
  return (
    <>
      <WorkHeader
        eyebrow={[
          <Link key="list" href="/documents">
            {t('title')}
          </Link>,
          <Link key="one" href={`/documents/${id}`}>
            {document ? (
              <span lang={htmlLang(document.title.language)}>{document.title.text}</span>
            ) : (
              <TypedText text={fileName} />
            )}
          </Link>,
        ]}
        title={t('review.title')}
      />
      <p className="work-lead">{t('review.lead')}</p>
      {entries.length === 0 ? (
        <EmptyState title={t('one.noDrafts')} text={t('review.lead')} />
      ) : (
        <ReviewDesk
          entries={entries}
          opened={opened?.ok ? opened.value : null}
          passages={passages.map((passage) => [passage.id, passage.number])}
          access={{
            show: showDraft.bind(null, id),
            accept: submitAccept.bind(null, id),
            reject: submitReject.bind(null, id),
            merge: submitMerge.bind(null, id),
            edit: submitEdit.bind(null, id),
            undo: submitUndo.bind(null, id),
          }}
        />
      )}
    </>
  );
}
