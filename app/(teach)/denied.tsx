import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** What somebody sees whose role does not open the page. */
export function Denied({ reason }: { reason: 'text' | 'operator' }) {
  const t = useTranslations('teach.denied');
  return (
    <div className="wrap lone">
      <h1>{t(`title.${reason}`)}</h1>
      <p>{t(reason)}</p>
      <div className="lone-acts">
        <Link className="btn btn-primary" href="/today">
          {t('back')}
        </Link>
      </div>
    </div>
  );
}
