import { useTranslations } from 'next-intl';
import { PlainBrand } from '../ui/plain-brand';

interface MissingPageProps {
  /** Where no header is around it. */
  readonly brand?: boolean;
}

// Every page carries this for the case that there is none, so it makes do without drawings and links of ours.
/** What stands where a page is missing, or is not for this person. */
export function MissingPage({ brand = false }: MissingPageProps) {
  const t = useTranslations('pages.notFound');
  return (
    <div className="wrap lone">
      {brand ? <PlainBrand /> : null}
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
