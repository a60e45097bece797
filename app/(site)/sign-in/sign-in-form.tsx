'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { PasswordField } from '@/components/account/password-field';
import { Banner } from '@/components/ui/banner';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { submitSignIn } from './actions';

/** Name and password. Works before the page is alive; what was typed stays, but for the password. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('account');
  const error = useTranslations('errors');
  const [state, action] = useActionState(submitSignIn, { code: null, name: '' });
  return (
    <form action={action}>
      {state.code ? (
        <Banner tone="err" live>
          {error(state.code)}
        </Banner>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <Field
        label={t('field.name')}
        name="name"
        defaultValue={state.name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={200}
      />
      <PasswordField name="password" label={t('field.password')} autoComplete="current-password" />
      <SubmitButton large>{t('signIn.submit')}</SubmitButton>
    </form>
  );
}
