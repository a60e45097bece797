import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AssignmentBuilder } from '@/components/teach/builder/assignment-builder';
import { emptySection } from '@/components/teach/builder/draft';
import { everything } from '@/components/teach/builder/question-bank';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { Banner } from '@/components/ui/banner';
import { NeedsScript } from '@/components/ui/needs-script';
import { timeZone } from '@/i18n/format';
import { readAssignmentDraft } from '@/server/assignments';
import { listBankRange, searchBank } from '@/server/bank';
import { Denied } from '../../../../denied';
import { findTeacher } from '../../../../find-teacher';
import { findQuestions, showQuestion } from '../../_form/bank-actions';
import { bankChoicesOf, bankPageOf } from '../../_form/bank-view';
import { formOf } from '../../_form/draft-view';
import { withKind } from '../../_form/with-kind';
import { submitAdjustment, submitReplacement } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('builder'))('edit') };
}

interface EditPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly kind?: string | string[] }>;
}

export default async function EditAssignmentPage({ params, searchParams }: EditPageProps) {
  const [{ id }, { kind }] = [await params, await searchParams];
  const teacher = await findTeacher(`/teach/assignments/${id}/edit`);
  if (!teacher) return <Denied reason="text" />;
  const [t, locale] = [await getTranslations('builder'), await getLocale()];
  const [found, range, bank] = await Promise.all([
    readAssignmentDraft(teacher, id, locale),
    listBankRange(teacher),
    searchBank(teacher, everything, 0, locale),
  ]);
  if (!found.ok || !range.ok || !bank.ok) notFound();
  const { classId, className, students, publishedAt, begun, draft, entries } = found.value;
  const { questions } = bankPageOf({ total: entries.length, entries }, locale);
  const form = formOf(draft, questions, timeZone);
  const sections = form.sections.length > 0 ? form.sections : [emptySection('first', '')];
  const chosen = draft.sections.flatMap(({ questionIds }) => questionIds ?? []);
  const lost = chosen.length - questions.length;
  return (
    <>
      <WorkHeader
        eyebrow={[
          <Link key="class" href={`/teach/classes/${classId}`}>
            <TypedText text={className} />
          </Link>,
          <Link key="assignment" href={`/teach/assignments/${id}`}>
            <TypedText text={draft.title} />
          </Link>,
        ]}
        title={t('edit')}
      />
      {lost > 0 && !begun ? <Banner tone="warn">{t('lost', { count: lost })}</Banner> : null}
      <NeedsScript />
      <AssignmentBuilder
        choices={bankChoicesOf(range.value, locale)}
        first={bankPageOf(bank.value, locale)}
        access={{ search: findQuestions, preview: showQuestion }}
        start={withKind({ ...form, sections }, begun ? undefined : kind, t)}
        mode={begun ? 'begun' : publishedAt ? 'given' : 'draft'}
        students={students}
        assign={(begun ? submitAdjustment : submitReplacement).bind(null, id)}
      />
    </>
  );
}
