import { FilePlus2 } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { RuleTable } from '@/components/teach/documents/rule-table';
import { Moment } from '@/components/teach/moment';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { TableFrame } from '@/components/ui/table-frame';
import { htmlLang } from '@/core/content';
import { findingNotes } from '@/i18n/finding-notes';
import { listUploads, reportRules, type UploadCard, wakeJobs } from '@/server/documents';
import { Denied } from '../../denied';
import { findTeacher } from '../../find-teacher';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') };
}

export default async function DocumentsPage() {
  const teacher = await findTeacher('/documents');
  const found = teacher && (await listUploads(teacher));
  if (!teacher || !found?.ok) return <Denied reason="text" />;
  wakeJobs(findingNotes);
  const t = await getTranslations('documents');
  const rules = await reportRules(teacher, null);
  const bring = (
    <Link className="btn btn-primary" href="/documents/new">
      <Icon of={FilePlus2} />
      {t('new.open')}
    </Link>
  );
  return (
    <>
      <WorkHeader title={t('title')}>{found.value.length > 0 ? bring : null}</WorkHeader>
      <p className="work-lead">{t('lead')}</p>
      {found.value.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} action={bring} />
      ) : (
        <section className="sheet tbl-sheet">
          <DocumentTable cards={found.value} />
        </section>
      )}
      {rules.ok && rules.value.length > 0 ? <RuleTable rows={rules.value} /> : null}
    </>
  );
}

async function DocumentTable({ cards }: { cards: readonly UploadCard[] }) {
  const t = await getTranslations('documents');
  return (
    <TableFrame label={t('list.region')}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('list.document')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col" className="r">
              {t('list.waiting')}
            </th>
            <th scope="col" className="r">
              {t('list.accepted')}
            </th>
            <th scope="col" className="r">
              {t('list.rejected')}
            </th>
            <th scope="col">{t('list.brought')}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ id, document, fileName, stage, drafts, createdAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="row-link read" href={`/documents/${id}`}>
                  {document ? (
                    <span lang={htmlLang(document.title.language)}>{document.title.text}</span>
                  ) : (
                    <TypedText text={fileName} />
                  )}
                </Link>
              </th>
              <td>{t(`stage.${stage}`)}</td>
              <td className="r num">{drafts.waiting}</td>
              <td className="r num">{drafts.accepted}</td>
              <td className="r num">{drafts.rejected + drafts.merged}</td>
              <td className="num">
                <Moment at={createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
