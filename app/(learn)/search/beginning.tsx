import { getTranslations } from 'next-intl/server';
import { NameLinks } from '@/components/search/name-links';
import type { Language } from '@/core/content';
import { relatedNames } from '@/server/search';

/** What stands below the field before anything was looked for. */
export async function Beginning({ language }: { language: Language }) {
  const t = await getTranslations('search');
  return (
    <section className="s-begin">
      <p className="muted">{t('help')}</p>
      <h2 className="h-side">{t('examples')}</h2>
      <NameLinks names={await relatedNames('', language, 3)} />
    </section>
  );
}
