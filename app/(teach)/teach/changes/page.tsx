import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Moment } from '@/components/teach/moment';
import { WorkHeader } from '@/components/teach/work-header';
import { EmptyState } from '@/components/ui/empty-state';
import { listSourceChanges } from '@/server/source-changes';
import { Denied } from '../../denied';
import { findTeacher } from '../../find-teacher';
import { LastChange } from './last-change';
import { LostQuestionItem } from './lost-question';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('changes'))('title') };
}

export default async function SourceChangesPage() {
  const teacher = await findTeacher('/teach/changes');
  const found = teacher && (await listSourceChanges(teacher, await getLocale()));
  if (!found?.ok) return <Denied reason="text" />;
  const t = await getTranslations('changes');
  const { last, lost } = found.value;
  return (
    <>
      <WorkHeader title={t('title')} />
      <p className="work-lead">{t('lead')}</p>
      <section aria-labelledby="lost">
        <div className="sec-h">
          <h2 id="lost">{t('lost')}</h2>
          <span className="small muted num">{t('count', { count: lost.length })}</span>
        </div>
        {lost.length === 0 ? (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <ul className="lost-list">
            {lost.map((question) => (
              <LostQuestionItem key={question.id} question={question} />
            ))}
          </ul>
        )}
      </section>
      {last ? (
        <section aria-labelledby="moved">
          <div className="sec-h">
            <h2 id="moved">{t('moved')}</h2>
            <span className="small muted">
              <Moment at={new Date(last.at)} />
            </span>
          </div>
          <LastChange change={last.change} />
        </section>
      ) : null}
    </>
  );
}
