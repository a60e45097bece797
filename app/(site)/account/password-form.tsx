'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { PasswordField } from '@/components/account/password-field';
import { Banner } from '@/components/ui/banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { submitPassword } from './actions';

/** The password before and the password from now on. */
export function PasswordForm({ name }: { name: string }) {
  const t = useTranslations('account.page');
  const error = useTranslations('errors');
  const [state, action] = useActionState(submitPassword, 'untouched');
  const sentence = state === 'untouched' || state === 'changed' ? undefined : error(state);
  const aboutNext = state.startsWith('password-');
  return (
    <form action={action}>
      {state === 'changed' ? (
        <Banner icon={CircleCheck} live>
          {t('changed')}
        </Banner>
      ) : null}
      {state === 'too-many-attempts' ? (
        <Banner tone="err" live>
          {sentence}
        </Banner>
      ) : null}
      <input type="text" name="username" autoComplete="username" defaultValue={name} hidden />
      <PasswordField
        name="current"
        label={t('current')}
        autoComplete="current-password"
        error={state === 'wrong-password' ? sentence : undefined}
      />
      <PasswordField
        name="next"
        label={t('new')}
        autoComplete="new-password"
        error={aboutNext ? sentence : undefined}
      />
      <SubmitButton look="line">{t('change')}</SubmitButton>
    </form>
  );
}
