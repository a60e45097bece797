import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { DemonstrationTag } from '@/components/teach/demonstration-tag';
import { NeedsMarks } from '@/components/teach/needs-marks';
import { PersonName } from '@/components/teach/person-name';
import { SubmitButton } from '@/components/ui/submit-button';
import { TableFrame } from '@/components/ui/table-frame';
import { formatDay } from '@/i18n/format';
import type { Account } from '@/server/people';
import { submitAccess, submitRole } from './actions';

interface PeopleTableProps {
  readonly people: readonly Account[];
  readonly ownId: string;
}

/** Accounts with their role and state, and what can be changed about them. */
export function PeopleTable({ people, ownId }: PeopleTableProps) {
  const needs = useTranslations('teach.needs');
  const [t, role, locale] = [
    useTranslations('teach.people'),
    useTranslations('account.page.roles'),
    useLocale(),
  ];
  return (
    <TableFrame sheet label={t('title')}>
      <table className="tbl people">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('signInName')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="r">
              {t('action')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <PersonName name={person.displayName} />{' '}
                {person.demonstration ? <DemonstrationTag /> : null}
                <NeedsMarks needs={person.accommodation} />
              </th>
              <td>{person.signInName}</td>
              <td>{role(person.role)}</td>
              <td className="num nobr">
                {formatDay(person.createdAt.toISOString().slice(0, 10), locale)}
              </td>
              <td>
                {person.disabledAt ? (
                  <span className="tag tag-err">{t('disabled')}</span>
                ) : (
                  t('active')
                )}
              </td>
              <td className="acts">
                {person.role === 'administrator' ? null : (
                  <Link
                    className="btn btn-quiet"
                    href={`/operator/people?${new URLSearchParams({ words: person.signInName, needs: person.id })}#needs`}
                    aria-label={needs('editNamed', { name: person.displayName })}
                  >
                    {needs('edit')}
                  </Link>
                )}
                {person.id === ownId ? (
                  <span className="muted">{t('you')}</span>
                ) : person.role === 'administrator' ? null : (
                  <Changes person={person} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Changes({ person }: { person: Account }) {
  const t = useTranslations('teach.people');
  const name = person.displayName;
  const teaches = person.role === 'teacher';
  return (
    <>
      <form action={submitRole} aria-label={t(teaches ? 'studentNamed' : 'teacherNamed', { name })}>
        <input type="hidden" name="personId" value={person.id} />
        <SubmitButton look="quiet" name="role" value={teaches ? 'student' : 'teacher'}>
          {t(teaches ? 'makeStudent' : 'makeTeacher')}
        </SubmitButton>
      </form>
      <form
        action={submitAccess}
        aria-label={t(person.disabledAt ? 'enableNamed' : 'disableNamed', { name })}
      >
        <input type="hidden" name="personId" value={person.id} />
        <SubmitButton look="quiet" name="access" value={person.disabledAt ? 'enabled' : 'disabled'}>
          {t(person.disabledAt ? 'enable' : 'disable')}
        </SubmitButton>
      </form>
    </>
  );
}
