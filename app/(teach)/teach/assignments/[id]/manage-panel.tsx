import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { langOf } from '@/components/progress/lang-of';
import { ActionForm } from '@/components/teach/action-form';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Loss } from '@/server/assignments';
import type { ClassCard } from '@/server/classes';
import { submitCopy, submitDeletion } from './assignment-actions';

interface ManagePanelProps {
  readonly assignmentId: string;
  readonly classId: string;
  /** The classes into which it can be copied. */
  readonly classes: readonly Pick<ClassCard, 'id' | 'name'>[];
  readonly loss: Loss;
}

/** Copying and deleting; what goes with a deletion is said first. */
export function ManagePanel({ assignmentId, classId, classes, loss }: ManagePanelProps) {
  const t = useTranslations('teach.manage');
  return (
    <section aria-labelledby="manage">
      <details className="fold">
        <summary>
          <h2 id="manage">{t('title')}</h2>
          <Icon of={ChevronDown} />
        </summary>
        <div className="manage">
          <section className="sheet pad" aria-labelledby="copy">
            <h3 id="copy">{t('copy')}</h3>
            <ActionForm
              action={submitCopy.bind(null, assignmentId)}
              submit={t('copyNow')}
              saved={t('copied')}
              look="line"
            >
              <div className="field">
                <label htmlFor="copy-class">{t('into')}</label>
                <select id="copy-class" className="inp" name="classId" defaultValue={classId}>
                  {classes.map(({ id, name }) => (
                    <option key={id} value={id} lang={langOf(name)}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <p className="small muted">{t('copyHint')}</p>
            </ActionForm>
          </section>
          <section className="sheet pad" aria-labelledby="delete">
            <h3 id="delete">{t('delete')}</h3>
            <p className="small">{loss.attempts === 0 ? t('lossNone') : t('loss', { ...loss })}</p>
            <details className="fold">
              <summary>{t('deleteAsk')}</summary>
              <form action={submitDeletion.bind(null, assignmentId)}>
                <SubmitButton look="line">{t('deleteNow')}</SubmitButton>
              </form>
            </details>
          </section>
        </div>
      </details>
    </section>
  );
}
