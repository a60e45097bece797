import { useTranslations } from 'next-intl';
import { type SingleKeys, singleKeysChoices } from '@/i18n/single-keys';
import { PreferenceForm } from './preference-form';

/** Shortcuts that are a single digit, letter or sign: on or off. */
export function KeysSwitch({ keys }: { keys: SingleKeys }) {
  const t = useTranslations('shell.keys');
  return (
    <PreferenceForm label={t('label')}>
      <span className="lang">
        {singleKeysChoices.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="keys"
            value={choice}
            aria-current={choice === keys ? 'true' : undefined}
          >
            {t(choice)}
          </button>
        ))}
      </span>
    </PreferenceForm>
  );
}
