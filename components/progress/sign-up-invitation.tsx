import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Banner } from '../ui/banner';

/** Tells a guest that the progress lives in this browser, and how to keep it. */
export function SignUpInvitation() {
  const t = useTranslations('today');
  return (
    <Banner>
      <span>
        <b>{t('guestTitle')}</b> {t('guest')}
      </span>{' '}
      <Link className="link nobr" href="/sign-up">
        {t('signUp')}
      </Link>
    </Banner>
  );
}
