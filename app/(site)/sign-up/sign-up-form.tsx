'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { PasswordField } from '@/components/account/password-field';
import { Banner } from '@/components/ui/banner';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { submitSignUp } from './actions';

const roles = [
  { role: 'student', name: 'study' },
  { role: 'teacher', name: 'teach' },
] as const;

interface SignUpFormProps {
  readonly next: string;
  /** The first account is the administrator's: there is nothing to choose. */
  readonly first: boolean;
}

/** A name, a password, a role. Works before the page is alive; what was typed stays, but for the password. */
export function SignUpForm({ next, first }: SignUpFormProps) {
  const t = useTranslations('account');
  const error = useTranslations('errors');
  const [state, action] = useActionState(submitSignUp, {
    code: null,
    name: '',
    displayName: '',
    role: 'student',
  });
  const sentence = state.code ? error(state.code) : undefined;
  const about = (part: 'name' | 'password') =>
    state.code?.startsWith(`${part}-`) ? sentence : undefined;
  const other = about('name') || about('password') ? undefined : sentence;
  return (
    <form action={action}>
      {sentence ? (
        <Banner tone="err" live>
          <p>{other ?? t('fix', { count: 1 })}</p>
          <p>{t('passwordAgain')}</p>
        </Banner>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <Field
        label={t('field.name')}
        hint={t('field.nameHint')}
        error={about('name')}
        name="name"
        defaultValue={state.name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={200}
      />
      <Field
        label={t('field.displayName')}
        hint={t('field.displayNameHint')}
        name="displayName"
        defaultValue={state.displayName}
        autoComplete="name"
        maxLength={64}
      />
      <PasswordField
        name="password"
        label={t('field.password')}
        hint={t('field.passwordHint')}
        error={about('password')}
        autoComplete="new-password"
      />
      {first ? null : (
        <fieldset className="choice" key={state.role}>
          <legend className="lab small font-semibold">{t('signUp.role')}</legend>
          {roles.map(({ role, name }) => (
            <label key={role}>
              <input type="radio" name="role" value={role} defaultChecked={state.role === role} />
              {t(`signUp.${name}`)}
              <small>{t(`signUp.${name}Hint`)}</small>
            </label>
          ))}
        </fieldset>
      )}
      <SubmitButton large>{t('signUp.submit')}</SubmitButton>
    </form>
  );
}
