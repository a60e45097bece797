import Link from 'next/link';
import { useTranslations } from 'next-intl';

const places = { mistakes: '/notebook', notes: '/notebook/notes' } as const;

/** The two parts of the notebook. */
export function NotebookTabs({ current }: { current: keyof typeof places }) {
  const t = useTranslations('annotations.notebook');
  return (
    <nav className="tabs nb-tabs" aria-label={t('tabs')}>
      {(['mistakes', 'notes'] as const).map((part) => (
        <Link key={part} href={places[part]} aria-current={part === current ? 'page' : undefined}>
          {t(part)}
        </Link>
      ))}
    </nav>
  );
}
