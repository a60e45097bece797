import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DemonstrationTag } from '@/components/teach/demonstration-tag';
import { TypedText } from '@/components/teach/typed-text';
import { WorkHeader } from '@/components/teach/work-header';
import { TableFrame } from '@/components/ui/table-frame';
import { type ClassCard, listTaughtClasses } from '@/server/classes';
import { Denied } from '../denied';
import { findTeacher } from '../find-teacher';
import { NewClassForm } from './new-class-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.classes'))('title') };
}

export default async function ClassesPage() {
  const teacher = await findTeacher('/teach');
  if (!teacher) return <Denied reason="text" />;
  const [t, classes] = [await getTranslations('teach.classes'), await listTaughtClasses(teacher)];
  return (
    <>
      <WorkHeader title={t('title')} />
      {classes.length === 0 ? (
        <section className="sheet pad empty">
          <p className="read">{t('empty')}</p>
          <p className="small muted">{t('emptyText')}</p>
          <NewClassForm />
        </section>
      ) : (
        <>
          <section className="sheet tbl-sheet">
            <ClassTable classes={classes} />
          </section>
          <section aria-labelledby="new-class">
            <div className="sec-h">
              <h2 id="new-class">{t('new')}</h2>
            </div>
            <NewClassForm />
          </section>
        </>
      )}
    </>
  );
}

async function ClassTable({ classes }: { classes: readonly ClassCard[] }) {
  const t = await getTranslations('teach.classes');
  return (
    <TableFrame label={t('region')}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="r">
              {t('students')}
            </th>
            <th scope="col" className="r">
              {t('assignments')}
            </th>
            <th scope="col">{t('code')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ id, name, students, assignments, joinCode, demonstration }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="row-link read" href={`/teach/classes/${id}`}>
                  <TypedText text={name} />
                </Link>{' '}
                {demonstration ? <DemonstrationTag /> : null}
              </th>
              <td className="r">{students}</td>
              <td className="r">{assignments}</td>
              <td className="num">{joinCode}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
