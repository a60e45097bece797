import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/teach/action-form';
import { Banner } from '@/components/ui/banner';
import { submitPublication } from './assignment-actions';

/** Says that the class does not see it yet, and lets it. */
export function DraftBanner({
  assignmentId,
  students,
}: {
  assignmentId: string;
  students: number;
}) {
  const t = useTranslations('teach.manage');
  return (
    <Banner>
      <p>{t('draft')}</p>
      <ActionForm
        action={submitPublication.bind(null, assignmentId)}
        submit={t('give', { count: students })}
        saved={t('given')}
      >
        {null}
      </ActionForm>
    </Banner>
  );
}
