import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/teach/action-form';
import { MomentField, ZoneField } from '@/components/teach/moment-field';
import { PeoplePicker } from '@/components/teach/people-picker';
import { Field } from '@/components/ui/field';
import { timeZone } from '@/i18n/format';
import type { ExceptionOverview, ListedException } from '@/server/assignments';
import { submitException } from './exception-actions';

interface ExceptionFormProps {
  readonly assignmentId: string;
  readonly overview: ExceptionOverview;
  /** The exception that is being changed; null makes new ones. */
  readonly editing: ListedException | null;
}

/** The same exception for any number of students and groups. */
export function ExceptionForm({ assignmentId, overview, editing }: ExceptionFormProps) {
  const t = useTranslations('teach.exceptions');
  const { students, groups, base } = overview;
  const at = (moment: Date | null | undefined) => moment?.toISOString() ?? null;
  return (
    <section className="sheet pad" id="exception-form" aria-labelledby="exception-form-title">
      <h3 id="exception-form-title">{editing ? t('change') : t('add')}</h3>
      <ActionForm
        action={submitException.bind(null, assignmentId)}
        submit={t('save')}
        saved={t('saved')}
        more={
          editing ? (
            <Link
              className="btn btn-quiet"
              href={`/teach/assignments/${assignmentId}?show=exceptions#exceptions`}
            >
              {t('cancel')}
            </Link>
          ) : null
        }
      >
        <ZoneField zone={timeZone} />
        <PeoplePicker
          label={t('groups')}
          name="groupIds"
          people={groups}
          chosen={editing?.groupId ? [editing.groupId] : []}
        />
        <PeoplePicker
          label={t('students')}
          name="personIds"
          people={students.map(({ personId, name }) => ({ id: personId, name }))}
          chosen={editing?.personId ? [editing.personId] : []}
        />
        <div className="act-grid">
          <MomentField
            label={t('opens')}
            name="opensAt"
            at={at(editing?.opensAt)}
            zone={timeZone}
          />
          <MomentField label={t('due')} name="dueAt" at={at(editing?.dueAt)} zone={timeZone} />
          <MomentField
            label={t('closes')}
            name="closesAt"
            at={at(editing?.closesAt)}
            zone={timeZone}
          />
          <Field
            label={t('attempts')}
            name="maxAttempts"
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            defaultValue={editing?.maxAttempts ?? ''}
          />
          {base.timeLimit === null ? null : (
            <Field
              label={t('limitField')}
              name="timeLimit"
              inputMode="decimal"
              autoComplete="off"
              maxLength={6}
              defaultValue={editing?.timeLimit ? editing.timeLimit / 60 : ''}
            />
          )}
          <Field
            label={t('reason')}
            name="reason"
            maxLength={500}
            autoComplete="off"
            defaultValue={editing?.reason ?? ''}
            hint={t('reasonHint')}
          />
        </div>
        <p className="small muted">{t('empty')}</p>
      </ActionForm>
    </section>
  );
}
