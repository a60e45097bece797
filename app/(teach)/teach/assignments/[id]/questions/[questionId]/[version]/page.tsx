import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DemonstrationTag } from '@/components/teach/demonstration-tag';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { Icon } from '@/components/ui/icon';
import { listChanges } from '@/server/grading';
import { type QuestionReport, readQuestionReport } from '@/server/reports';
import { Denied } from '../../../../../../denied';
import { findTeacher } from '../../../../../../find-teacher';
import { applyMarks, previewMarks, undoMarks } from '../../../mark-actions';
import { changeRowsOf, questionHref } from '../../../report-view';
import { QuestionBody } from './question-body';

interface QuestionPageProps {
  readonly params: Promise<{
    readonly id: string;
    readonly questionId: string;
    readonly version: string;
  }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report.items'))('title') };
}

export default async function QuestionPage({ params }: QuestionPageProps) {
  const { id, version, ...rest } = await params;
  const questionId = decodeURIComponent(rest.questionId);
  const reference = { questionId, version: Number(version) };
  const teacher = await findTeacher(questionHref(id, reference));
  if (!teacher) return <Denied reason="text" />;
  const now = new Date();
  const report = await readQuestionReport(teacher, id, reference, await getLocale(), now);
  const changes = await listChanges(teacher, id, now);
  if (!report.ok || !changes.ok) notFound();
  const own = changes.value.filter(
    (change) => change.questionId === questionId && change.version === reference.version,
  );
  return (
    <>
      <QuestionHeader report={report.value} />
      <QuestionBody
        report={report.value}
        changes={changeRowsOf(id, own, [report.value.row])}
        marks={{ preview: previewMarks, apply: applyMarks, undo: undoMarks }}
      />
    </>
  );
}

async function QuestionHeader({ report }: { report: QuestionReport }) {
  const t = await getTranslations('statistics.item');
  const { assignment, row, count, before, after } = report;
  return (
    <WorkHeader
      eyebrow={[
        <TypedText key="class" text={assignment.className} />,
        <TypedText key="title" text={assignment.title} />,
      ]}
      mark={assignment.demonstration ? <DemonstrationTag /> : null}
      title={
        <>
          {t('title', { number: row.number })}{' '}
          <small className="item-of">{t('of', { count })}</small>
        </>
      }
    >
      {before ? (
        <Link
          className="btn btn-icon"
          href={questionHref(assignment.id, before)}
          aria-label={t('before')}
        >
          <Icon of={ArrowLeft} />
        </Link>
      ) : null}
      {after ? (
        <Link
          className="btn btn-icon"
          href={questionHref(assignment.id, after)}
          aria-label={t('after')}
        >
          <Icon of={ArrowRight} />
        </Link>
      ) : null}
      <Link className="btn btn-line" href={`/teach/assignments/${assignment.id}`}>
        {t('back')}
      </Link>
    </WorkHeader>
  );
}
