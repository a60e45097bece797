import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Moment } from '@/components/teach/moment';
import { TypedText } from '@/components/teach/typed-text';
import { TableFrame } from '@/components/ui/table-frame';
import type { AssignmentCard } from '@/server/assignments';

const tags = {
  draft: 'tag',
  upcoming: 'tag',
  open: 'tag tag-accent',
  late: 'tag tag-warn',
  closed: 'tag',
} as const satisfies Record<AssignmentCard['phase'], string>;

/** The assignments of a class with how many have handed in; each leads to its report. */
export function AssignmentTable({ assignments }: { assignments: readonly AssignmentCard[] }) {
  const t = useTranslations('teach.class');
  return (
    <TableFrame sheet label={t('assignmentsRegion')}>
      <table className="tbl class-tbl">
        <thead>
          <tr>
            <th scope="col">{t('assignment')}</th>
            <th scope="col">{t('opens')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="r nobr">
              {t('handedIn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {assignments.map((assignment) => (
            <tr key={assignment.id}>
              <th scope="row">
                <Link className="row-link read" href={`/teach/assignments/${assignment.id}`}>
                  <TypedText text={assignment.title} />
                </Link>
                <p className="row-more">
                  <span className={tags[assignment.phase]}>{t(`status.${assignment.phase}`)}</span>
                  <span className="xs muted num">
                    {t('questions', { count: assignment.questions })}
                  </span>
                </p>
              </th>
              <td>
                <Moment at={assignment.opensAt} />
              </td>
              <td>
                <Moment at={assignment.dueAt} />
              </td>
              <td className="r nobr">
                {t('of', { count: assignment.handedIn, total: assignment.students })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
