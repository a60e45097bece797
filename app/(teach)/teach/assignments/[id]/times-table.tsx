import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Moment } from '@/components/teach/moment';
import { PersonName } from '@/components/teach/person-name';
import { TableFrame } from '@/components/ui/table-frame';
import type { ExceptionOverview, StudentTimes } from '@/server/assignments';
import { MinutesText } from './minutes-text';

interface TimesTableProps {
  readonly students: readonly StudentTimes[];
  readonly base: ExceptionOverview['base'];
}

/** What holds for each student who has other times than the class, after exceptions and accommodations. */
export function TimesTable({ students, base }: TimesTableProps) {
  const t = useTranslations('teach.exceptions');
  return (
    <>
      <h3 className="fold-h">{t('effective')}</h3>
      <TableFrame sheet label={t('effectiveRegion')}>
        <table className="tbl times-tbl">
          <thead>
            <tr>
              <th scope="col">{t('student')}</th>
              <th scope="col">{t('opens')}</th>
              <th scope="col">{t('due')}</th>
              <th scope="col">{t('closes')}</th>
              <th scope="col" className="r">
                {t('attempts')}
              </th>
              <th scope="col" className="r">
                {t('limit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {students.map((student) => (
              <TimesRow
                key={student.personId}
                times={student}
                base={base}
                name={<PersonName name={student.name} />}
              />
            ))}
            <TimesRow times={base} base={base} name={t('others')} />
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

interface TimesRowProps {
  readonly times: ExceptionOverview['base'];
  readonly base: ExceptionOverview['base'];
  readonly name: ReactNode;
}

/** One row; what differs from the class is bold. */
function TimesRow({ times, base, name }: TimesRowProps) {
  const t = useTranslations('teach.exceptions');
  const own = (differs: boolean) => (differs ? 'own' : undefined);
  const closing = (one: typeof base) => one.closesAt ?? one.dueAt;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={own(times.opensAt.getTime() !== base.opensAt.getTime())}>
        <Moment at={times.opensAt} />
      </td>
      <td className={own(times.dueAt.getTime() !== base.dueAt.getTime())}>
        <Moment at={times.dueAt} />
      </td>
      <td className={own(closing(times).getTime() !== closing(base).getTime())}>
        <Moment at={closing(times)} />
      </td>
      <td className={`r num${times.maxAttempts === base.maxAttempts ? '' : ' own'}`}>
        {times.maxAttempts ?? t('anyNumber')}
      </td>
      <td className={`r num nobr${times.timeLimit === base.timeLimit ? '' : ' own'}`}>
        <MinutesText seconds={times.timeLimit} />
      </td>
    </tr>
  );
}
