import { useTranslations } from 'next-intl';
import { TableFrame } from '../../ui/table-frame';

interface RuleTableProps {
  readonly rows: readonly {
    readonly rule: string;
    readonly made: number;
    readonly accepted: number;
    readonly edited: number;
    readonly merged: number;
    readonly rejected: number;
    readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  }[];
}

const reasons = [
  'wrong-key',
  'ambiguous',
  'unclear',
  'weak-options',
  'trivial',
  'not-central',
  'language',
  'source-defect',
  'other',
] as const;

/** How the drafts of every rule fared in review, with the reasons of what was rejected. */
export function RuleTable({ rows }: RuleTableProps) {
  const t = useTranslations('documents.rules');
  const why = useTranslations('documents.reasons');
  const nameOf = (reason: string) => why(reasons.find((one) => one === reason) ?? 'other');
  return (
    <section aria-labelledby="rules">
      <div className="sec-h">
        <h2 id="rules">{t('title')}</h2>
        <span className="small muted">{t('lead')}</span>
      </div>
      <TableFrame sheet label={t('region')}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('rule')}</th>
              {(['made', 'accepted', 'edited', 'merged', 'rejected'] as const).map((name) => (
                <th scope="col" className="r" key={name}>
                  {t(name)}
                </th>
              ))}
              <th scope="col">{t('reasons')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.rule}>
                <th scope="row" className="rule-name" lang="en">
                  {row.rule}
                </th>
                <td className="r num">{row.made}</td>
                <td className="r num">{row.accepted}</td>
                <td className="r num">{row.edited}</td>
                <td className="r num">{row.merged}</td>
                <td className="r num">{row.rejected}</td>
                <td>
                  {row.reasons.map(({ reason, count }) => (
                    <span key={reason} className="rule-reason">
                      {nameOf(reason)} <span className="num">{count}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
