import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** A person as the shell shows them. */
export interface ShellPerson {
  readonly displayName: string;
  readonly role: 'student' | 'teacher' | 'administrator' | 'guest';
  /** One of the simulated people of a demonstration class. */
  readonly demonstration: boolean;
}

/** The first letter of the name, as the way to the account. */
export function AccountLink({ person }: { person: ShellPerson }) {
  const t = useTranslations('shell.account');
  const [initial = ''] = person.displayName;
  return (
    <Link
      className="avatar-link"
      href="/account"
      aria-label={t('of', { name: person.displayName })}
    >
      <span className="avatar" aria-hidden="true">
        {initial.toUpperCase()}
      </span>
    </Link>
  );
}
