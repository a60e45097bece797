import { LogIn, Menu } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Theme } from '@/i18n/theme';
import { SearchLink } from '../search/search-link';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { AccountLink, type ShellPerson } from './account-link';
import { DemonstrationStrip } from './demonstration-strip';
import { LanguageSwitch } from './language-switch';
import { NavLink } from './nav-link';
import { learnerPlaces, visitorPlaces } from './places';
import { ThemeSwitch } from './theme-switch';

interface SiteHeaderProps {
  /** Signed in; null for a guest and for a visitor. */
  readonly person: ShellPerson | null;
  readonly theme: Theme;
  /** `visitor` presents the product; `learner` has the places of study, also for guests. */
  readonly audience: 'visitor' | 'learner';
}

/** The top bar of every page that is not a focus mode. */
export function SiteHeader({ person, theme, audience }: SiteHeaderProps) {
  const t = useTranslations('shell');
  const places = audience === 'learner' ? learnerPlaces : visitorPlaces;
  const teaches = person?.role === 'teacher' || person?.role === 'administrator';
  return (
    <header className="top">
      <div className="wrap">
        <Brand />
        <nav aria-label={t('nav.label')}>
          {places.map(({ name, href }) => (
            <NavLink key={name} href={href}>
              {t(`nav.${name}`)}
            </NavLink>
          ))}
          {teaches ? <NavLink href="/teach">{t('nav.teach')}</NavLink> : null}
        </nav>
        <div className="end">
          <SearchLink />
          <ThemeSwitch theme={theme} />
          <LanguageSwitch />
          {person ? <AccountLink person={person} /> : <SignInLinks audience={audience} />}
        </div>
      </div>
      {person?.demonstration ? <DemonstrationStrip /> : null}
    </header>
  );
}

function SignInLinks({ audience }: Pick<SiteHeaderProps, 'audience'>) {
  const t = useTranslations('shell');
  if (audience === 'learner') {
    return (
      <>
        <Link className="btn btn-quiet only-d" href="/sign-in">
          {t('account.signIn')}
        </Link>
        <Link className="btn btn-icon only-m" href="/sign-in" aria-label={t('account.signIn')}>
          <Icon of={LogIn} />
        </Link>
      </>
    );
  }
  return (
    <>
      <Link className="btn btn-quiet only-d" href="/sign-in">
        {t('account.signIn')}
      </Link>
      <Link className="btn btn-primary only-d" href="/library">
        {t('account.startReading')}
      </Link>
      <details className="menu">
        <summary className="btn btn-icon" aria-label={t('nav.menu')}>
          <Icon of={Menu} />
        </summary>
        <nav aria-label={t('nav.menu')}>
          {visitorPlaces.map(({ name, href }) => (
            <Link key={name} href={href}>
              {t(`nav.${name}`)}
            </Link>
          ))}
          <Link href="/sign-in">{t('account.signIn')}</Link>
          <Link href="/sign-up">{t('account.signUp')}</Link>
        </nav>
      </details>
    </>
  );
}
