import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkHeader } from '@/components/teach/work-header';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { listPeople, type PeopleCode, peoplePerPage } from '@/server/people';
import { Denied } from '../../denied';
import { findTeacher } from '../../find-teacher';
import { PeoplePages } from './people-pages';
import { PeopleTable } from './people-table';
import { PersonNeeds } from './person-needs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.people'))('title') };
}

interface PeoplePageProps {
  readonly searchParams: Promise<{ readonly [key: string]: string | string[] | undefined }>;
}

const refusals = [
  'not-administrator',
  'unknown-person',
  'own-account',
  'administrator',
] as const satisfies readonly PeopleCode[];

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const { words, from, refused, needs } = await searchParams;
  const teacher = await findTeacher('/operator/people');
  const wanted = typeof words === 'string' ? words.slice(0, 100) : '';
  const offset = Math.max(0, Number.parseInt(String(from), 10) || 0);
  const found = teacher && (await listPeople(teacher, wanted, offset));
  if (!teacher || !found?.ok) return <Denied reason="operator" />;
  const { total, people } = found.value;
  const [t, error] = [await getTranslations('teach.people'), await getTranslations('errors')];
  const refusal = refusals.find((code) => code === refused);
  return (
    <>
      <WorkHeader eyebrow={[t('lead', { count: total })]} title={t('title')} />
      {refusal ? <Banner tone="err">{error(refusal)}</Banner> : null}
      <form className="people-find" action="/operator/people" method="get">
        <Field
          label={t('search')}
          name="words"
          type="search"
          defaultValue={wanted}
          maxLength={100}
        />
        <button type="submit" className="btn btn-line">
          {t('find')}
        </button>
      </form>
      {people.length === 0 ? (
        <EmptyState title={t('nobody')} text={t('nobodyText')} />
      ) : (
        <PeopleTable people={people} ownId={teacher.id} />
      )}
      <PersonNeeds person={people.find(({ id }) => id === needs)} />
      <PeoplePages words={wanted} offset={offset} perPage={peoplePerPage} total={total} />
      <p className="small muted people-note">{t('note')}</p>
    </>
  );
}
