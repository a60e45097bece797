'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why marks are changed, in words that students will read. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const t = useTranslations('marks');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('reason')}</label>
      <textarea
        id={id}
        className="inp"
        rows={2}
        maxLength={1_000}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        {t('reasonHint')}
      </p>
    </div>
  );
}
