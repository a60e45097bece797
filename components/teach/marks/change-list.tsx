import { useTranslations } from 'next-intl';
import { formatShare } from '@/i18n/format';
import { SubmitButton } from '../../ui/submit-button';
import { Moment } from '../moment';
import { PersonName } from '../person-name';
import { TypedText } from '../typed-text';

/** A change of marks in the list. */
export interface ChangeRow {
  readonly id: string;
  readonly assignmentId: string;
  /** Of the question in the assignment; null where it is not known any more. */
  readonly number: number | null;
  readonly type: 'drop' | 'full-credit' | 'accept' | 're-key' | 'mark';
  /** Share of the points that a person gave; null but for marks. */
  readonly share: number | null;
  readonly student: string | null;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
  readonly effect: { readonly up: number; readonly down: number; readonly same: number };
  readonly undoneAt: Date | null;
}

interface ChangeListProps {
  readonly rows: readonly ChangeRow[];
  /** Takes the fields `assignmentId` and `changeId`. */
  readonly undo: (form: FormData) => Promise<void>;
}

/** Every change of marks: what, why, who, when, what it did, and the way back. */
export function ChangeList({ rows, undo }: ChangeListProps) {
  const t = useTranslations('marks.list');
  const marks = useTranslations('marks');
  return (
    <ul className="rows change-rows">
      {rows.map((row) => {
        const what = `${row.number === null ? t('gone') : t('question', { number: row.number })}: ${
          row.share === null ? t(row.type) : t('mark', { share: formatShare(row.share) })
        }`;
        return (
          <li key={row.id} className={row.undoneAt ? 'is-undone' : undefined}>
            <div>
              <p>
                <b>{what}</b>{' '}
                {row.student ? (
                  <span className="small">
                    {t.rich('for', { name: () => <PersonName name={row.student ?? ''} /> })}
                  </span>
                ) : null}
              </p>
              {row.reason === '' ? null : (
                <p>
                  <TypedText text={row.reason} />
                </p>
              )}
              <p className="small muted">
                {row.by === null
                  ? t.rich('somebody', { moment: () => <Moment at={row.at} /> })
                  : t.rich('by', {
                      name: () => <PersonName name={row.by ?? ''} />,
                      moment: () => <Moment at={row.at} />,
                    })}{' '}
                · {marks('done', row.effect)}
              </p>
            </div>
            {row.undoneAt ? (
              <span className="small muted">
                {t.rich('undone', { moment: () => <Moment at={row.undoneAt ?? row.at} /> })}
              </span>
            ) : (
              <form action={undo}>
                <input type="hidden" name="assignmentId" value={row.assignmentId} />
                <input type="hidden" name="changeId" value={row.id} />
                <SubmitButton look="line">
                  {t('undo')} <span className="vh">{what}</span>
                </SubmitButton>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
