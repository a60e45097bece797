import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/ui/submit-button';
import { Tick } from '@/components/ui/tick';
import type { Accommodation } from '@/server/accommodations';
import { submitComforts } from './actions';

/** What a person needs: the time that a teacher gave, and what they switch on themselves. */
export function OwnNeeds({ needs }: { needs: Accommodation }) {
  const t = useTranslations('account.needs');
  return (
    <section aria-labelledby="own-needs">
      <h2 id="own-needs">{t('title')}</h2>
      <p className="small muted">
        {needs.untimed
          ? t('untimed')
          : needs.timeFactor > 1
            ? t('factor', { factor: needs.timeFactor })
            : t('plain')}
      </p>
      <form action={submitComforts} className="own-needs">
        <Tick
          name="largerText"
          label={t('largerText')}
          checked={needs.largerText}
          hint={t('largerTextHint')}
        />
        <Tick
          name="readAloud"
          label={t('readAloud')}
          checked={needs.readAloud}
          hint={t('readAloudHint')}
        />
        <SubmitButton look="line">{t('save')}</SubmitButton>
      </form>
    </section>
  );
}
