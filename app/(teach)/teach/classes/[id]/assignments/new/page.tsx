import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AssignmentBuilder } from '@/components/teach/builder/assignment-builder';
import { type Draft, emptySection } from '@/components/teach/builder/draft';
import { applyKind, policyOfKind } from '@/components/teach/builder/kinds';
import { everything } from '@/components/teach/builder/question-bank';
import { localTimeOf } from '@/components/teach/local-time';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { NeedsScript } from '@/components/ui/needs-script';
import { timeZone } from '@/i18n/format';
import { listBankRange, searchBank } from '@/server/bank';
import { readClass } from '@/server/classes';
import { Denied } from '../../../../../denied';
import { findTeacher } from '../../../../../find-teacher';
import { findQuestions, showQuestion } from '../../../../assignments/_form/bank-actions';
import { bankChoicesOf, bankPageOf } from '../../../../assignments/_form/bank-view';
import { withKind } from '../../../../assignments/_form/with-kind';
import { submitAssignment } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('builder'))('untitled') };
}

interface NewAssignmentPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly kind?: string | string[] }>;
}

export default async function NewAssignmentPage({ params, searchParams }: NewAssignmentPageProps) {
  const [{ id }, { kind }] = [await params, await searchParams];
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
      <NeedsScript />
      <AssignmentBuilder
        choices={bankChoicesOf(range.value, locale)}
        first={bankPageOf(bank.value, locale)}
        access={{ search: findQuestions, preview: showQuestion }}
        start={withKind(emptyDraft(new Date()), kind, t)}
        mode="new"
        students={students}
        assign={submitAssignment.bind(null, id)}
      />
    </>
  );
}

const day = 24 * 3_600_000;

/** Homework that opens now and is due in a week at six in the evening. */
function emptyDraft(now: Date): Draft {
  const due = localTimeOf(new Date(now.getTime() + 7 * day), timeZone);
  return applyKind(
    {
      ...{ sections: [emptySection('first', '')], title: '', closes: '', zone: timeZone },
      opens: localTimeOf(now, timeZone),
      due: `${due.slice(0, 10)}T18:00`,
      ...{ attempts: '1', score: 'highest', policy: policyOfKind('homework', '') },
    },
    'homework',
    '',
  );
}
