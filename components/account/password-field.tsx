'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, useSyncExternalStore } from 'react';
import { Icon } from '../ui/icon';

const never = () => () => undefined;

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A password that can be looked at. The button appears once the page is alive: before, it could do nothing. */
export function PasswordField({ name, label, autoComplete, hint, error }: PasswordFieldProps) {
  const t = useTranslations('account.field');
  const id = useId();
  const [shown, setShown] = useState(false);
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="inp-group">
        <input
          id={id}
          name={name}
          className="inp"
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {alive ? (
          <button
            type="button"
            className="btn btn-quiet"
            aria-label={shown ? t('hidePassword') : t('showPassword')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Icon of={shown ? EyeOff : Eye} />
            {shown ? t('hide') : t('show')}
          </button>
        ) : null}
      </span>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="wrong" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
