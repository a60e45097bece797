import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { listWaiting, type WaitingList } from '@/server/grading';
import { Denied } from '../../../../denied';
import { findTeacher } from '../../../../find-teacher';
import { markOne } from '../mark-actions';
import { AnswerToMark } from './answer-to-mark';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('marks.mark'))('title') };
}

interface MarkPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The answer that was passed over last. */
const PassedSchema = z.object({ attemptId: z.string(), position: z.coerce.number().int() });

export default async function MarkPage({ params, searchParams }: MarkPageProps) {
  const { id } = await params;
  const teacher = await findTeacher(`/teach/assignments/${id}/mark`);
  if (!teacher) return <Denied reason="text" />;
  const passed = PassedSchema.safeParse(await searchParams).data ?? null;
  const found = await listWaiting(teacher, id, await getLocale(), new Date(), passed);
  if (!found.ok) notFound();
  return <MarkBody list={found.value} />;
}

async function MarkBody({ list }: { list: WaitingList }) {
  const t = await getTranslations('marks.mark');
  const { assignment, waiting, next } = list;
  const page = `/teach/assignments/${assignment.id}`;
  return (
    <>
      <WorkHeader
        eyebrow={[
          <TypedText key="class" text={assignment.className} />,
          <TypedText key="title" text={assignment.title} />,
        ]}
        title={t('title')}
      >
        {next && waiting.length > 1 ? (
          <Link
            className="btn btn-line"
            href={`${page}/mark?${new URLSearchParams({
              attemptId: next.attemptId,
              position: String(next.position),
            })}`}
          >
            {t('skip')}
            <Icon of={ArrowRight} />
          </Link>
        ) : null}
        <Link className="btn btn-line" href={page}>
          <Icon of={ArrowLeft} />
          {t('back')}
        </Link>
      </WorkHeader>
      {next ? (
        <>
          <p role="status">{t('left', { count: waiting.length })}</p>
          <AnswerToMark key={`${next.attemptId} ${next.position}`} answer={next} mark={markOne} />
        </>
      ) : (
        <EmptyState title={t('none')} text={t('noneText')} />
      )}
    </>
  );
}
