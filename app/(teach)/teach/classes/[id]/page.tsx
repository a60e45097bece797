import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CopyLink } from '@/components/teach/copy-link';
import { DemonstrationTag } from '@/components/teach/demonstration-tag';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { listAssignments } from '@/server/assignments';
import { readClass } from '@/server/classes';
import { listGroups } from '@/server/groups';
import { Denied } from '../../../denied';
import { findTeacher } from '../../../find-teacher';
import { AssignmentTable } from './assignment-table';
import { GroupsPanel } from './groups-panel';
import { NeedsPanel } from './needs-panel';
import { StudentTable } from './student-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.class'))('eyebrow') };
}

interface ClassPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
}

export default async function ClassPage({ params, searchParams }: ClassPageProps) {
  const [{ id }, { needs, group, show }] = [await params, await searchParams];
  const teacher = await findTeacher(`/teach/classes/${id}`);
  if (!teacher) return <Denied reason="text" />;
  const [found, assigned, groups] = await Promise.all([
    readClass(teacher, id),
    listAssignments(teacher, id, new Date()),
    listGroups(teacher, id),
  ]);
  if (!found.ok || !assigned.ok || !groups.ok) notFound();
  const [t, { name, joinCode, members, demonstration }] = [
    await getTranslations('teach.class'),
    found.value,
  ];
  const assign = (
    <Link className="btn btn-primary" href={`/teach/classes/${id}/assignments/new`}>
      <Icon of={Plus} />
      {t('assign')}
    </Link>
  );
  return (
    <>
      <WorkHeader
        eyebrow={[t('eyebrow')]}
        mark={demonstration ? <DemonstrationTag /> : null}
        title={<TypedText text={name} />}
      >
        {assign}
      </WorkHeader>
      <section className="sheet pad code-card" aria-label={t('code')}>
        <div>
          <p className="small muted">{t('code')}</p>
          <p className="code">{joinCode}</p>
        </div>
        <div>
          <CopyLink
            path={`/join/${joinCode}`}
            words={{
              label: t('address'),
              copy: t('copy'),
              copied: t('copied'),
              failed: t('copyFailed'),
            }}
          />
          <p className="small muted">{t('codeHint')}</p>
        </div>
      </section>
      <section aria-labelledby="assignments">
        <div className="sec-h">
          <h2 id="assignments">{t('assignments')}</h2>
        </div>
        {assigned.value.length === 0 ? (
          <EmptyState title={t('noAssignments')} text={t('noAssignmentsText')} />
        ) : (
          <AssignmentTable assignments={assigned.value} />
        )}
      </section>
      <section aria-labelledby="students">
        <div className="sec-h">
          <h2 id="students">{t('students')}</h2>
          <span className="small muted">{t('studentsNote')}</span>
        </div>
        {members.length === 0 ? (
          <EmptyState title={t('noStudents')} text={t('noStudentsText')} />
        ) : (
          <StudentTable classId={id} members={members} />
        )}
      </section>
      {members.length === 0 ? null : (
        <>
          <NeedsPanel
            classId={id}
            members={members}
            editing={typeof needs === 'string' ? needs : undefined}
          />
          <GroupsPanel
            classId={id}
            members={members}
            groups={groups.value}
            editing={typeof group === 'string' ? group : undefined}
            open={show === 'groups'}
          />
        </>
      )}
    </>
  );
}
