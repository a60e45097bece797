import Link from 'next/link';
import { useTranslations } from 'next-intl';
import SiteLayout from './(site)/layout';

export default function NotFound() {
  const t = useTranslations('pages.notFound');
  return (
    <SiteLayout>
      <main className="wrap lone" id="content">
        <hr className="wenwu" />
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <div className="lone-acts">
          <Link className="btn btn-primary" href="/library">
            {t('library')}
          </Link>
          <Link className="btn btn-quiet" href="/">
            {t('home')}
          </Link>
        </div>
      </main>
    </SiteLayout>
  );
}
