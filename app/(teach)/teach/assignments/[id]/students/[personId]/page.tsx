import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DemonstrationTag } from '@/components/teach/demonstration-tag';
import { Facts } from '@/components/teach/facts';
import { Moment } from '@/components/teach/moment';
import { PersonName } from '@/components/teach/person-name';
import { ReviewList } from '@/components/teach/review-list';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { NeedsScript } from '@/components/ui/needs-script';
import { formatClock, formatPoints } from '@/i18n/format';
import { readStudentAnswers, type StudentAnswers } from '@/server/reports';
import { Denied } from '../../../../../denied';
import { findTeacher } from '../../../../../find-teacher';
import { markOne } from '../../mark-actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report.scores'))('answers') };
}

interface StudentPageProps {
  readonly params: Promise<{ readonly id: string; readonly personId: string }>;
}

export default async function StudentPage({ params }: StudentPageProps) {
  const { id, personId } = await params;
  const teacher = await findTeacher(`/teach/assignments/${id}/students/${personId}`);
  if (!teacher) return <Denied reason="text" />;
  const found = await readStudentAnswers(teacher, id, personId, await getLocale(), new Date());
  if (!found.ok) notFound();
  const { assignment, student, review } = found.value;
  const t = await getTranslations('report.student');
  return (
    <>
      <WorkHeader
        eyebrow={[
          <TypedText key="class" text={assignment.className} />,
          <TypedText key="title" text={assignment.title} />,
        ]}
        mark={student.demonstration ? <DemonstrationTag /> : null}
        title={t.rich('title', { name: () => <PersonName name={student.displayName} /> })}
      >
        <Link className="btn btn-line" href={`/teach/assignments/${id}`}>
          <Icon of={ArrowLeft} />
          {t('back')}
        </Link>
      </WorkHeader>
      {review ? (
        <>
          <StudentFacts student={student} review={review} />
          <NeedsScript />
          <ReviewList review={review} mark={markOne} />
        </>
      ) : (
        <EmptyState title={t('none')} text={t('noneText')} />
      )}
    </>
  );
}

type Found = Pick<StudentAnswers, 'student'> & { review: NonNullable<StudentAnswers['review']> };

async function StudentFacts({ student, review }: Found) {
  const t = await getTranslations('report.student');
  const facts = await getTranslations('report.facts');
  const answered = review.items.filter(({ answer }) => answer !== null).length;
  return (
    <Facts
      facts={[
        {
          label: t('score'),
          value: formatPoints(review.earned ?? 0),
          rest: facts('ofPoints', { total: formatPoints(review.possible ?? 0) }),
        },
        {
          label: t('answered'),
          value: answered,
          rest: facts('ofPoints', { total: String(review.items.length) }),
        },
        { label: t('time'), value: student.time === null ? '–' : formatClock(student.time / 1000) },
        {
          label: t('handedIn'),
          value: <span>{student.submittedAt ? <Moment at={student.submittedAt} /> : '–'}</span>,
          words: true,
        },
      ]}
    />
  );
}
