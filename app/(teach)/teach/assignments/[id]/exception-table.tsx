import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Moment } from '@/components/teach/moment';
import { PersonName } from '@/components/teach/person-name';
import { TypedText } from '@/components/teach/typed-text';
import { SubmitButton } from '@/components/ui/submit-button';
import { TableFrame } from '@/components/ui/table-frame';
import type { ListedException } from '@/server/assignments';
import { submitExceptionRemoval } from './exception-actions';
import { MinutesText } from './minutes-text';

interface ExceptionTableProps {
  readonly assignmentId: string;
  readonly exceptions: readonly ListedException[];
}

/** The exceptions of an assignment; each can be changed and taken back. */
export function ExceptionTable({ assignmentId, exceptions }: ExceptionTableProps) {
  const t = useTranslations('teach.exceptions');
  return (
    <TableFrame sheet label={t('region')}>
      <table className="tbl times-tbl">
        <thead>
          <tr>
            <th scope="col">{t('for')}</th>
            <th scope="col">{t('gets')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col" className="r">
              {t('action')}
            </th>
          </tr>
        </thead>
        <tbody>
          {exceptions.map((exception) => (
            <tr key={exception.id}>
              <th scope="row">
                <PersonName name={exception.name} />
                {exception.groupId ? (
                  <>
                    {' '}
                    <span className="tag">{t('group')}</span>
                  </>
                ) : null}
              </th>
              <td>
                <Terms exception={exception} />
              </td>
              <td>
                <TypedText text={exception.reason} />
              </td>
              <td className="acts">
                <Link
                  className="btn btn-quiet"
                  href={`/teach/assignments/${assignmentId}?exception=${exception.id}#exception-form`}
                  aria-label={t('editNamed', { name: exception.name })}
                >
                  {t('edit')}
                </Link>
                <form
                  action={submitExceptionRemoval.bind(null, assignmentId, exception.id)}
                  aria-label={t('removeNamed', { name: exception.name })}
                >
                  <SubmitButton look="quiet">{t('remove')}</SubmitButton>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** What an exception gives, one thing a line. */
function Terms({ exception }: { exception: ListedException }) {
  const t = useTranslations('teach.exceptions');
  const { opensAt, dueAt, closesAt, maxAttempts, timeLimit } = exception;
  return (
    <dl className="gets">
      {opensAt ? <Term name={t('opens')} value={<Moment at={opensAt} />} /> : null}
      {dueAt ? <Term name={t('due')} value={<Moment at={dueAt} />} /> : null}
      {closesAt ? <Term name={t('closes')} value={<Moment at={closesAt} />} /> : null}
      {maxAttempts === null ? null : <Term name={t('attempts')} value={maxAttempts} />}
      {timeLimit === null ? null : (
        <Term name={t('limit')} value={<MinutesText seconds={timeLimit} />} />
      )}
    </dl>
  );
}

function Term({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt className="muted">{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
