'use client';

import { useTranslations } from 'next-intl';
import { formatPoints, formatShare } from '@/i18n/format';
import { TableFrame } from '../../ui/table-frame';
import { PersonName } from '../person-name';
import type { EffectView } from './replies';

/** What a change of marks would do: in a sentence, and student by student. */
export function EffectTable({ effect }: { effect: EffectView }) {
  const t = useTranslations('marks');
  const { up, down, same, mean, students } = effect;
  if (mean === null) return <p role="status">{t('nobody')}</p>;
  return (
    <section aria-label={t('effect')}>
      <p role="status">
        <b>{t('counts', { up, down, same })}</b>{' '}
        {t('mean', { before: formatShare(mean.before), after: formatShare(mean.after) })}
      </p>
      <details className="marks-students">
        <summary>{t('students')}</summary>
        <TableFrame label={t('students')}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{t('student')}</th>
                <th scope="col" className="r">
                  {t('before')}
                </th>
                <th scope="col" className="r">
                  {t('after')}
                </th>
              </tr>
            </thead>
            <tbody>
              {students.map(({ attemptId, displayName, number, before, after }) => (
                <tr key={attemptId}>
                  <th scope="row">
                    <PersonName name={displayName} />{' '}
                    {number > 1 ? (
                      <span className="xs muted">{t('attempt', { number })}</span>
                    ) : null}
                  </th>
                  <td className="r num">{t('points', printed(before))}</td>
                  <td className="r num">{t('points', printed(after))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </section>
  );
}

function printed({ earned, possible }: { earned: number; possible: number }) {
  return { earned: formatPoints(earned), possible: formatPoints(possible) };
}
