import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import { NavLink } from './nav-link';
import { learnerPlaces } from './places';

/** The places of study at the bottom of the screen, below 1024 px. */
export function TabBar() {
  const t = useTranslations('shell.nav');
  return (
    <nav className="tabbar" aria-label={t('label')}>
      {learnerPlaces.map(({ name, href, icon }) => (
        <NavLink key={name} href={href}>
          <Icon of={icon} />
          {t(name)}
        </NavLink>
      ))}
    </nav>
  );
}
