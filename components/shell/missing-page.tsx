import { useTranslations } from 'next-intl';

// Every page carries this for the case that there is none, so it makes do without drawings and links of ours.
/** What stands where a page is missing, or is not for this person. */
export function MissingPage() {
  const t = useTranslations('pages.notFound');
  return (
    <div className="wrap lone">
      <hr className="wenwu" />
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <div className="lone-acts">
        <a className="btn btn-primary" href="/library">
          {t('library')}
        </a>
        <a className="btn btn-quiet" href="/">
          {t('home')}
        </a>
      </div>
    </div>
  );
}
