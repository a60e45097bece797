import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatClock, formatPoints, formatShare } from '@/i18n/format';
import { TableFrame } from '../ui/table-frame';
import { Moment } from './moment';
import { PersonName } from './person-name';

/** A student and the attempt that counts. */
export interface ScoreRow {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly submittedAt: Date | null;
  readonly late: boolean;
  /** Share of the points that lateness left. */
  readonly lateShare: number;
  /** Answers that wait for a mark. */
  readonly waiting: number;
  readonly seconds: number | null;
  readonly state: 'missing' | 'open' | 'abandoned' | 'handed-in';
  readonly href: string | null;
}

/** Who handed in, when, and with what score. */
export function ScoreTable({ rows }: { rows: readonly ScoreRow[] }) {
  const t = useTranslations('report.scores');
  const state = useTranslations('report.hand');
  return (
    <TableFrame label={t('region')}>
      <table className="tbl scores">
        <caption className="vh">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('student')}</th>
            <th scope="col" className="r">
              {t('score')}
            </th>
            <th scope="col" className="r">
              {t('time')}
            </th>
            <th scope="col" className="r">
              {t('attempts')}
            </th>
            <th scope="col">{t('handedIn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.href ? (
                  <Link className="row-link" href={row.href}>
                    <PersonName name={row.name} />
                  </Link>
                ) : (
                  <PersonName name={row.name} />
                )}
              </th>
              <td className="r">
                {row.earned === null || row.possible === null
                  ? '–'
                  : `${formatPoints(row.earned)} / ${formatPoints(row.possible)}`}
              </td>
              <td className="r">{row.seconds === null ? '–' : formatClock(row.seconds)}</td>
              <td className="r">{row.attempts}</td>
              <td>
                {row.submittedAt ? (
                  <Moment at={row.submittedAt} />
                ) : (
                  <span className="muted">
                    {state(row.state === 'handed-in' ? 'missing' : row.state)}
                  </span>
                )}{' '}
                {row.late ? (
                  <span className="tag tag-warn">
                    {row.lateShare < 1
                      ? t('lateShare', { share: formatShare(row.lateShare) })
                      : t('late')}
                  </span>
                ) : null}
                {row.waiting > 0 ? (
                  <span className="tag">{t('waiting', { count: row.waiting })}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
