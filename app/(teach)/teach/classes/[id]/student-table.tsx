import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DemonstrationTag } from '@/components/teach/demonstration-tag';
import { Moment } from '@/components/teach/moment';
import { NeedsMarks } from '@/components/teach/needs-marks';
import { PersonName } from '@/components/teach/person-name';
import { RemoveStudent } from '@/components/teach/remove-student';
import { TableFrame } from '@/components/ui/table-frame';
import type { Member } from '@/server/classes';
import { submitRemoval } from './actions';

interface StudentTableProps {
  readonly classId: string;
  readonly members: readonly Member[];
}

/** The students of a class; each can be taken out of it. */
export function StudentTable({ classId, members }: StudentTableProps) {
  const t = useTranslations('teach.class');
  const needs = useTranslations('teach.needs');
  return (
    <TableFrame sheet label={t('studentsRegion')}>
      <table className="tbl class-tbl students-tbl">
        <thead>
          <tr>
            <th scope="col">{t('student')}</th>
            <th scope="col">{t('signInName')}</th>
            <th scope="col">{t('joined')}</th>
            <th scope="col">{needs('column')}</th>
            <th scope="col" className="r">
              {t('action')}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ personId, displayName, signInName, joinedAt, ...member }) => (
            <tr key={personId}>
              <th scope="row">
                <PersonName name={displayName} />{' '}
                {member.demonstration ? <DemonstrationTag /> : null}
              </th>
              <td>{signInName}</td>
              <td>
                <Moment at={joinedAt} />
              </td>
              <td>
                <NeedsMarks needs={member.accommodation} />
                <Link
                  className="btn btn-quiet"
                  href={`/teach/classes/${classId}?needs=${personId}#needs`}
                  aria-label={needs('editNamed', { name: displayName })}
                >
                  {needs('edit')}
                </Link>
              </td>
              <td className="acts">
                <RemoveStudent
                  personId={personId}
                  name={displayName}
                  action={submitRemoval.bind(null, classId)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
