import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { chosenKeys } from '@/components/shell/chosen-keys';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { KeysSwitch } from '@/components/shell/keys-switch';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { PreferenceForm } from '@/components/shell/preference-form';
import { PersonName } from '@/components/teach/person-name';
import { SubmitButton } from '@/components/ui/submit-button';
import { themes } from '@/i18n/theme';
import { readAccommodation } from '@/server/accommodations';
import { canTeach, currentPerson } from '@/server/auth';
import { submitSignOut } from './actions';
import { OwnNeeds } from './own-needs';
import { PasswordForm } from './password-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.page'))('title') };
}

export default async function AccountPage() {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/account');
  const [t, theme] = [await getTranslations('account.page'), await chosenTheme()];
  return (
    <main id="content" className="wrap account">
      <header>
        <p className="eyebrow">{t('title')}</p>
        <h1>
          <PersonName name={person.displayName} />
        </h1>
        <p className="muted">
          {t('lead', { name: person.signInName })} · {t(`roles.${person.role}`)}
        </p>
        <hr className="wenwu" />
      </header>
      {canTeach(person) ? (
        <p className="account-places">
          <Link className="btn btn-line" href="/teach">
            {t('teach')}
          </Link>
          {person.role === 'administrator' ? (
            <Link className="btn btn-line" href="/operator/people">
              {t('people')}
            </Link>
          ) : null}
        </p>
      ) : null}
      <section aria-labelledby="appearance">
        <h2 id="appearance">{t('appearance')}</h2>
        <div className="rows-2">
          <div>
            <p className="small font-semibold">{t('language')}</p>
            <p className="small muted">{t('languageHint')}</p>
          </div>
          <LanguageSwitch />
        </div>
        <div className="rows-2">
          <p className="small font-semibold">{t('theme')}</p>
          <PreferenceForm label={t('theme')}>
            <span className="lang">
              {themes.map((choice) => (
                <button
                  key={choice}
                  type="submit"
                  name="theme"
                  value={choice}
                  aria-current={choice === theme ? 'true' : undefined}
                >
                  {t(`themes.${choice}`)}
                </button>
              ))}
            </span>
          </PreferenceForm>
        </div>
        <div className="rows-2">
          <div>
            <p className="small font-semibold">{t('keys')}</p>
            <p className="small muted">{t('keysHint')}</p>
          </div>
          <KeysSwitch keys={await chosenKeys()} />
        </div>
      </section>
      <OwnNeeds needs={await readAccommodation(person)} />
      <section aria-labelledby="password">
        <h2 id="password">{t('password')}</h2>
        <p className="small muted">{t('passwordHint')}</p>
        <PasswordForm name={person.signInName} />
      </section>
      <section aria-labelledby="session">
        <h2 id="session">{t('session')}</h2>
        <p className="small muted">{t('sessionHint')}</p>
        <form action={submitSignOut}>
          <SubmitButton look="line">{t('signOut')}</SubmitButton>
        </form>
      </section>
    </main>
  );
}
