import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PaperKey } from '@/components/paper/paper-key';
import { PaperQuiz } from '@/components/paper/paper-quiz';
import { PrintButton } from '@/components/teach/print-button';
import { Banner } from '@/components/ui/banner';
import { Icon } from '@/components/ui/icon';
import { readAssignmentPaper } from '@/server/assignments';
import { Denied } from '../../../../denied';
import { findTeacher } from '../../../../find-teacher';

interface PaperPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly key?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper'))('title') };
}

export default async function PaperPage({ params, searchParams }: PaperPageProps) {
  const [{ id }, { key }] = [await params, await searchParams];
  const teacher = await findTeacher(`/teach/assignments/${id}/paper`);
  if (!teacher) return <Denied reason="text" />;
  const paper = await readAssignmentPaper(teacher, id, await getLocale());
  if (!paper.ok) notFound();
  const t = await getTranslations('paper');
  const { title, className, items, drawn } = paper.value;
  const withKey = key !== 'off';
  return (
    <div className="paper-page">
      <div className="paper-acts">
        <Link className="btn btn-quiet" href={`/teach/assignments/${id}`}>
          <Icon of={ArrowLeft} />
          {t('report')}
        </Link>
        <Link
          className="btn btn-line"
          href={`/teach/assignments/${id}/paper${withKey ? '?key=off' : ''}`}
        >
          {withKey ? t('withoutKey') : t('withKey')}
        </Link>
        <PrintButton label={t('print')} />
      </div>
      {drawn ? <Banner>{t('drawn')}</Banner> : null}
      <PaperQuiz title={title} className={className} questions={items} />
      {withKey ? <PaperKey items={items} /> : null}
    </div>
  );
}
