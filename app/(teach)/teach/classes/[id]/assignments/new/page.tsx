import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AssignmentBuilder } from '@/components/teach/builder/assignment-builder';
import type { Draft } from '@/components/teach/builder/draft';
import { everything } from '@/components/teach/builder/question-bank';
import { localTimeOf } from '@/components/teach/local-time';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { timeZone } from '@/i18n/format';
import { listBankRange, searchBank } from '@/server/bank';
import { readClass } from '@/server/classes';
import { Denied } from '../../../../../denied';
import { findTeacher } from '../../../../../find-teacher';
import { submitAssignment } from './actions';
import { findQuestions, showQuestion } from './bank-actions';
import { bankChoicesOf, bankPageOf } from './bank-view';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('builder'))('untitled') };
}

interface NewAssignmentPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function NewAssignmentPage({ params }: NewAssignmentPageProps) {
  const { id } = await params;
  const teacher = await findTeacher(`/teach/classes/${id}/assignments/new`);
  if (!teacher) return <Denied reason="text" />;
  const [t, locale] = [await getTranslations('builder'), await getLocale()];
  const [found, range, bank] = await Promise.all([
    readClass(teacher, id),
    listBankRange(teacher),
    searchBank(teacher, everything, 0, locale),
  ]);
  if (!found.ok || !range.ok || !bank.ok) notFound();
  const { name, students } = found.value;
  return (
    <>
      <WorkHeader
        eyebrow={[
          <Link key="class" href={`/teach/classes/${id}`}>
            <TypedText text={name} />
          </Link>,
        ]}
        title={t('untitled')}
      />
      <AssignmentBuilder
        choices={bankChoicesOf(range.value, locale)}
        first={bankPageOf(bank.value, locale)}
        access={{ search: findQuestions, preview: showQuestion }}
        start={emptyDraft(new Date())}
        students={students}
        assign={submitAssignment.bind(null, id)}
      />
    </>
  );
}

const day = 24 * 3_600_000;

/** Opens now, is due in a week at six in the evening, one attempt. */
function emptyDraft(now: Date): Draft {
  const due = localTimeOf(new Date(now.getTime() + 7 * day), timeZone);
  return {
    mode: 'chosen',
    questions: [],
    count: '10',
    moduleIds: [],
    title: '',
    opens: localTimeOf(now, timeZone),
    due: `${due.slice(0, 10)}T18:00`,
    closes: '',
    zone: timeZone,
    attempts: '1',
    score: 'highest',
    release: 'after-submission',
  };
}
