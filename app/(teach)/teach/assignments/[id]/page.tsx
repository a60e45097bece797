import { Download, FileText, Pencil, PenLine } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DemonstrationTag } from '@/components/teach/demonstration-tag';
import { PrintButton } from '@/components/teach/print-button';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { listChanges } from '@/server/grading';
import { type AssignmentReport, readReport, studentsForAttention } from '@/server/reports';
import { Denied } from '../../../denied';
import { findTeacher } from '../../../find-teacher';
import { CopyOrDelete, Exceptions, PanelsBefore } from './assignment-panels';
import { undoMarks } from './mark-actions';
import { ReportBody } from './report-body';
import { ReportFacts } from './report-facts';
import { changeRowsOf } from './report-view';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') };
}

interface ReportPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const [{ id }, search] = [await params, await searchParams];
  const teacher = await findTeacher(`/teach/assignments/${id}`);
  if (!teacher) return <Denied reason="text" />;
  const now = new Date();
  const report = await readReport(teacher, id, await getLocale(), now);
  const changes = await listChanges(teacher, id, now);
  if (!report.ok || !changes.ok) notFound();
  const { assignment, students, heat } = report.value;
  const nothing = students.every(({ status }) => status !== 'handed-in') && heat.mean === null;
  return (
    <>
      <ReportHeader assignment={assignment} waiting={report.value.waiting} />
      <PanelsBefore teacher={teacher} assignment={assignment} now={now} />
      <ReportFacts report={report.value} />
      <Exceptions teacher={teacher} assignment={assignment} search={search} />
      {nothing ? (
        <NothingYet classId={assignment.classId} />
      ) : (
        <ReportBody
          report={report.value}
          attention={studentsForAttention(report.value, now)}
          allQuestions={search.questions === 'all'}
          changes={changeRowsOf(id, changes.value, report.value.questions)}
          undo={undoMarks}
        />
      )}
      <CopyOrDelete teacher={teacher} assignment={assignment} />
    </>
  );
}

async function ReportHeader({
  assignment,
  waiting,
}: Pick<AssignmentReport, 'assignment' | 'waiting'>) {
  const [t, tp] = [await getTranslations('report'), await getTranslations('paper')];
  const tm = await getTranslations('marks.mark');
  const { id, classId, className, title, demonstration } = assignment;
  return (
    <WorkHeader
      eyebrow={[
        <Link key="class" href={`/teach/classes/${classId}`}>
          <TypedText text={className} />
        </Link>,
        <TypedText key="title" text={title} />,
      ]}
      mark={demonstration ? <DemonstrationTag /> : null}
      title={t('title')}
    >
      {waiting > 0 ? (
        <Link className="btn btn-line" href={`/teach/assignments/${id}/mark`}>
          <Icon of={PenLine} />
          {tm('open', { count: waiting })}
        </Link>
      ) : null}
      <PrintButton label={t('print')} />
      <Link className="btn btn-line" href={`/teach/assignments/${id}/paper`}>
        <Icon of={FileText} />
        {tp('open')}
      </Link>
      <a className="btn btn-line" href={`/teach/assignments/${id}/report.csv`} download>
        <Icon of={Download} />
        {t('export')}
      </a>
      <Link className="btn btn-primary" href={`/teach/assignments/${id}/edit`}>
        <Icon of={Pencil} />
        {t('edit')}
      </Link>
    </WorkHeader>
  );
}

async function NothingYet({ classId }: { classId: string }) {
  const t = await getTranslations('report.empty');
  return (
    <section>
      <EmptyState
        title={t('title')}
        text={t('text')}
        action={
          <Link className="btn btn-line" href={`/teach/classes/${classId}`}>
            {t('action')}
          </Link>
        }
      />
    </section>
  );
}
