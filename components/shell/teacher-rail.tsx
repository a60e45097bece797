import {
  BookOpen,
  FilePenLine,
  FileStack,
  LayoutList,
  LibraryBig,
  type LucideIcon,
  Menu,
  MessageSquareWarning,
  Users,
} from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { htmlLang } from '@/core/content';
import type { Theme } from '@/i18n/theme';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { AccountLink, type ShellPerson } from './account-link';
import { DemonstrationStrip } from './demonstration-strip';
import { LanguageSwitch } from './language-switch';
import { NavLink } from './nav-link';
import { ThemeSwitch } from './theme-switch';

const places = [
  { name: 'classes', href: '/teach', icon: LayoutList },
  { name: 'documents', href: '/documents', icon: FileStack },
  { name: 'library', href: '/library', icon: LibraryBig },
  { name: 'today', href: '/today', icon: BookOpen },
] as const satisfies readonly { name: string; href: string; icon: LucideIcon }[];

interface TeacherRailProps {
  readonly person: ShellPerson;
  readonly theme: Theme;
  /** The classes of this teacher, with the number of students. */
  readonly classes: readonly { id: string; name: string; students: number }[];
  /** How many reports on questions are open. */
  readonly problems: number;
}

/** The left rail of the teacher's pages; a menu at the top below 1024 px. */
export function TeacherRail(props: TeacherRailProps) {
  const t = useTranslations('shell');
  return (
    <>
      <header className="top m-bar">
        <div className="wrap">
          <Brand />
          <div className="end">
            <ThemeSwitch theme={props.theme} />
            <LanguageSwitch />
            <details className="menu">
              <summary className="btn btn-icon" aria-label={t('nav.menu')}>
                <Icon of={Menu} />
              </summary>
              <div className="rail-menu">
                <RailNav {...props} />
              </div>
            </details>
          </div>
        </div>
        {props.person.demonstration ? <DemonstrationStrip /> : null}
      </header>
      <div className="rail">
        <header className="rail-brand">
          <Brand />
        </header>
        <RailNav {...props} />
        <span className="grow" />
        {props.person.demonstration ? <DemonstrationStrip /> : null}
        <div className="rail-end">
          <LanguageSwitch />
          <ThemeSwitch theme={props.theme} />
        </div>
      </div>
    </>
  );
}

function RailNav({ classes, person, problems }: TeacherRailProps) {
  const t = useTranslations('shell');
  const lang = htmlLang(useLocale());
  return (
    <nav aria-label={t('teach.label')}>
      {places.map(({ name, href, icon }) => (
        <NavLink key={name} className="it" href={href} exact={name === 'classes'}>
          <Icon of={icon} />
          {t(`teach.${name}`)}
        </NavLink>
      ))}
      <NavLink className="it" href="/teach/changes">
        <Icon of={FilePenLine} />
        {t('teach.changes')}
      </NavLink>
      <NavLink className="it" href="/operator/problems">
        <Icon of={MessageSquareWarning} />
        {t('teach.problems')}
        {problems > 0 ? (
          <span className="cnt">
            <span aria-hidden="true">{problems}</span>
            <span className="vh"> {t('teach.problemCount', { count: problems })}</span>
          </span>
        ) : null}
      </NavLink>
      {person.role === 'administrator' ? (
        <NavLink className="it" href="/operator/people">
          <Icon of={Users} />
          {t('teach.people')}
        </NavLink>
      ) : null}
      {classes.length > 0 ? <p className="lbl">{t('teach.classList')}</p> : null}
      {classes.map(({ id, name, students }) => (
        <NavLink key={id} className="it" href={`/teach/classes/${id}`}>
          <span className="name">
            <MixedText text={name} lang={lang} />
          </span>
          <span className="cnt">
            {students}
            <span className="vh"> {t('teach.students', { count: students })}</span>
          </span>
        </NavLink>
      ))}
      <div className="it-account">
        <AccountLink person={person} />
        <span>
          <MixedText text={person.displayName} lang={lang} />
        </span>
      </div>
    </nav>
  );
}
