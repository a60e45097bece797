import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/teach/action-form';
import { NeedsFields } from '@/components/teach/needs-fields';
import { PersonName } from '@/components/teach/person-name';
import type { Account } from '@/server/people';
import { submitNeeds } from '../../needs-actions';

/** What one person needs, changed by the administrator; nothing while nobody is chosen. */
export function PersonNeeds({ person }: { person: Account | undefined }) {
  const t = useTranslations('teach.needs');
  if (!person) return null;
  return (
    <section className="sheet pad" id="needs" aria-labelledby="needs-title">
      <h2 id="needs-title" className="needs-h">
        {t('title')}: <PersonName name={person.displayName} />
      </h2>
      <ActionForm action={submitNeeds} submit={t('save')} saved={t('saved')}>
        <input type="hidden" name="personIds" value={person.id} />
        <NeedsFields needs={person.accommodation} />
      </ActionForm>
    </section>
  );
}
