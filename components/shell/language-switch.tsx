import { useLocale, useTranslations } from 'next-intl';
import { PreferenceForm } from './preference-form';

const choices = [
  { locale: 'en', lang: 'en', short: 'EN', name: 'EN, English' },
  { locale: 'zh-CN', lang: 'zh-Hans', short: '中文', name: '中文' },
] as const;

/** English or Chinese in one tap; the page and its place stay. */
export function LanguageSwitch() {
  const t = useTranslations('shell.language');
  const current = useLocale();
  return (
    <PreferenceForm label={t('label')}>
      <span className="lang">
        {choices.map(({ locale, lang, short, name }) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={lang}
            aria-label={name}
            aria-current={locale === current ? 'true' : undefined}
          >
            {short}
          </button>
        ))}
      </span>
    </PreferenceForm>
  );
}
