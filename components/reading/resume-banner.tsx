import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Banner } from '../ui/banner';

interface ResumeBannerProps {
  readonly number: number;
  readonly href: string;
}

/** The way back to the passage at which the reading stopped, on whatever device that was. */
export function ResumeBanner({ number, href }: ResumeBannerProps) {
  const t = useTranslations('reader');
  return (
    <div className="resume">
      <Banner>
        {t.rich('resumeText', { number, place: (words) => <b className="num">{words}</b> })}{' '}
        <Link className="link" href={href}>
          {t('resumeHere')}
        </Link>
      </Banner>
    </div>
  );
}
