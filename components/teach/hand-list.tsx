import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { spellCount } from '@/i18n/format';
import { PersonName } from './person-name';

/** A student who may need a hand, and why. */
export interface HandRow {
  readonly id: string;
  readonly name: string;
  /** Mean mastery, 0 to 100, or null where nothing was answered. */
  readonly percent: number | null;
  /** Concepts under 50. */
  readonly under: number;
  readonly lowest: { readonly name: string; readonly percent: number } | null;
  readonly state: 'missing' | 'open' | 'abandoned' | 'handed-in';
  readonly href: string | null;
}

/** Cards with figures, no judgement: who is low, on what, and who has not handed in. */
export function HandList({ students }: { students: readonly HandRow[] }) {
  const t = useTranslations('report.hand');
  if (students.length === 0) return <p className="small muted">{t('nobody')}</p>;
  return (
    <ul className="help3">
      {students.map((student) => (
        <li key={student.id} className="sheet">
          <div className="help-h">
            <span className="avatar" lang="zh-Hans" aria-hidden="true">
              {student.name.slice(0, 1).toUpperCase()}
            </span>
            <b>
              <PersonName name={student.name} />
            </b>
            {student.percent === null ? null : <b className="num">{student.percent}%</b>}
          </div>
          <p className="small">
            <Reasons student={student} />
          </p>
          {student.href ? (
            <Link className="btn btn-quiet" href={student.href}>
              {t('answers')}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Reasons({ student: { under, lowest, state, percent } }: { student: HandRow }) {
  const t = useTranslations('report.hand');
  const locale = useLocale();
  const sentences = [
    state === 'missing' && t('missing'),
    state === 'open' && t('open'),
    state === 'abandoned' && t('abandoned'),
    percent === null && t('unseen'),
    under > 0 && t('under', { count: under, spelled: spellCount(under, locale) }),
  ].filter((sentence) => sentence !== false);
  const gap = locale === 'en' ? ' ' : '';
  return (
    <>
      {sentences.map((sentence) => sentence + gap)}
      {lowest
        ? t.rich('lowest', {
            value: lowest.percent,
            phrase: () => (
              <span className="read nobr" lang="zh-Hans">
                {lowest.name}
              </span>
            ),
          })
        : null}
    </>
  );
}
