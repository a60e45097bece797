import { BookOpen, ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AskModel } from '@/components/teach/documents/ask-model';
import { JobProgress } from '@/components/teach/documents/job-progress';
import { RemoveDocument } from '@/components/teach/documents/remove-document';
import { RuleTable } from '@/components/teach/documents/rule-table';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { Banner } from '@/components/ui/banner';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { htmlLang } from '@/core/content';
import { findingNotes } from '@/i18n/finding-notes';
import { hasModel, readUpload, reportRules, type UploadView, wakeJobs } from '@/server/documents';
import { Denied } from '../../denied';
import { findTeacher } from '../../find-teacher';
import { askModel, submitCancel, submitRemove, submitRetry } from './actions';
import { CleanedText } from './cleaned-text';
import { failureOf } from './failure-of';
import { FindingList } from './finding-list';

interface DocumentPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') };
}

export default async function DocumentPage({ params }: DocumentPageProps) {
  const { id } = await params;
  const teacher = await findTeacher(`/documents/${id}`);
  if (!teacher) return <Denied reason="text" />;
  const [found, rules] = await Promise.all([readUpload(teacher, id), reportRules(teacher, id)]);
  if (!found.ok) notFound();
  const view = found.value;
  wakeJobs(findingNotes);
  const t = await getTranslations('documents');
  const { document, fileName, stage } = view;
  return (
    <>
      <WorkHeader
        eyebrow={[
          <Link key="list" href="/documents">
            {t('title')}
          </Link>,
          <TypedText key="file" text={fileName} />,
        ]}
        title={
          document ? (
            <span lang={htmlLang(document.title.language)}>{document.title.text}</span>
          ) : (
            <TypedText text={fileName} />
          )
        }
      >
        {document ? <Actions view={view} /> : null}
      </WorkHeader>
      {stage === 'failed' ? <Failed view={view} /> : null}
      {stage !== 'failed' && stage !== 'ready' ? <UnderWay view={view} /> : null}
      {document ? (
        <>
          <Facts view={view} />
          {stage === 'ready' && hasModel() ? <AskModel action={askModel.bind(null, id)} /> : null}
          <FindingList view={view} />
          <CleanedText view={view} />
          {rules.ok && rules.value.length > 0 ? <RuleTable rows={rules.value} /> : null}
        </>
      ) : null}
      {document || stage === 'failed' ? (
        <div className="work-foot">
          <RemoveDocument action={submitRemove.bind(null, id)} />
        </div>
      ) : null}
    </>
  );
}

async function Actions({ view: { id, drafts, document } }: { view: UploadView }) {
  const t = await getTranslations('documents.one');
  return (
    <>
      <Link className="btn btn-line" href={`/library/documents/${document?.id}`}>
        <Icon of={BookOpen} />
        {t('read')}
      </Link>
      <Link className="btn btn-primary" href={`/documents/${id}/review`}>
        <Icon of={ListChecks} />
        {t('review', { count: drafts.waiting })}
      </Link>
    </>
  );
}

async function UnderWay({ view: { id, stage, document } }: { view: UploadView }) {
  const t = await getTranslations('documents.progress');
  return (
    <section className="sheet pad under-way" aria-labelledby="under-way">
      <h2 id="under-way">{t('title')}</h2>
      <p className="small muted">{document ? t('again') : t('lead')}</p>
      <JobProgress id={id} stage={stage} />
      {document ? null : (
        <form action={submitCancel.bind(null, id)}>
          <SubmitButton look="line">{t('cancel')}</SubmitButton>
        </form>
      )}
    </section>
  );
}

async function Failed({ view: { id, code, repeatable } }: { view: UploadView }) {
  const [t, errors] = [await getTranslations('documents.failed'), await getTranslations('errors')];
  return (
    <Banner tone="err">
      <p>
        <b>{t('title')}</b>
      </p>
      <p>{errors(failureOf(code))}</p>
      <div className="banner-acts">
        {repeatable ? (
          <form action={submitRetry.bind(null, id)}>
            <SubmitButton look="line">{t('again')}</SubmitButton>
          </form>
        ) : null}
        <Link className="btn btn-line" href="/documents/new">
          {t('other')}
        </Link>
      </div>
    </Banner>
  );
}

async function Facts({ view }: { view: UploadView }) {
  const [t, notices] = [await getTranslations('documents.one'), await getTranslations('findings')];
  const { drafts, passages, stage, refused } = view;
  const total = drafts.waiting + drafts.accepted + drafts.rejected + drafts.merged;
  return (
    <>
      {view.notices.map((notice) => (
        <Banner key={notice}>{notices(`notices.${notice}`)}</Banner>
      ))}
      {stage === 'ready' && total === 0 ? <Banner tone="warn">{t('noDrafts')}</Banner> : null}
      <p className="work-lead num">
        {t('facts', { passages: passages.length, drafts: total })}
        {drafts.accepted > 0 ? ` · ${t('accepted', { count: drafts.accepted })}` : null}
        {drafts.rejected > 0 ? ` · ${t('rejected', { count: drafts.rejected })}` : null}
        {refused > 0 ? (
          <span className="small muted"> {t('refused', { count: refused })}</span>
        ) : null}
      </p>
    </>
  );
}
