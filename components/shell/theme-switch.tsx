import { type LucideIcon, Moon, Sun, SunMoon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Theme } from '@/i18n/theme';
import { Icon } from '../ui/icon';
import { PreferenceForm } from './preference-form';

const icons: Record<Theme, LucideIcon> = { system: SunMoon, light: Sun, dark: Moon };

/** What one tap leads to, on a device that is light and on one that is dark: always a visible change. */
const next: Record<Theme, { onLight: Theme; onDark: Theme }> = {
  system: { onLight: 'dark', onDark: 'light' },
  dark: { onLight: 'light', onDark: 'system' },
  light: { onLight: 'system', onDark: 'dark' },
};

/** Light, dark or as the device does, in one tap. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useTranslations('shell.theme');
  const { onLight, onDark } = next[theme];
  const button = (to: Theme, when: string) => (
    <button
      type="submit"
      name="theme"
      value={to}
      className={`btn btn-icon ${when}`}
      aria-label={t(to)}
      title={t(to)}
    >
      <Icon of={icons[theme]} />
    </button>
  );
  return (
    <PreferenceForm label={t('label')}>
      {button(onLight, 'when-light')}
      {button(onDark, 'when-dark')}
    </PreferenceForm>
  );
}
