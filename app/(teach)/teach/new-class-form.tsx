'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { submitClass } from './actions';

/** Makes a class and opens its page. */
export function NewClassForm() {
  const t = useTranslations('teach.classes');
  const error = useTranslations('errors');
  const [state, action] = useActionState(submitClass, { code: null, name: '' });
  return (
    <form action={action} className="new-class">
      <Field
        label={t('newName')}
        hint={t('newNameHint')}
        error={state.code ? error(state.code) : undefined}
        name="name"
        defaultValue={state.name}
        autoComplete="off"
        required
        maxLength={64}
      />
      <SubmitButton>{t('create')}</SubmitButton>
    </form>
  );
}
