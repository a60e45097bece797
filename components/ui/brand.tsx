import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The logo: the seal and the name in both scripts, as a link to the front page. */
export function Brand() {
  const t = useTranslations('shell');
  return (
    <Link className="brand" href="/" aria-label={t('brandFull')}>
      <span className="seal" lang="zh-Hans" aria-hidden="true">
        匠
      </span>
      <b lang="en">Jiangxue</b>
      <span className="zh" lang="zh-Hans">
        匠学
      </span>
    </Link>
  );
}
