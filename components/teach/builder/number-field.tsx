import type { ReactNode } from 'react';
import { useId } from 'react';

interface NumberFieldProps {
  readonly label: ReactNode;
  readonly name: string;
  readonly value: string;
  /** What is counted, behind the field. */
  readonly unit?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A short field for a number, with its unit behind it. Digits may be of any width. */
export function NumberField({ label, unit, hint, error, onChange, ...input }: NumberFieldProps) {
  const id = useId();
  const described = [unit && `${id}-unit`, hint && `${id}-hint`, error && `${id}-error`];
  return (
    <div className="field number-field">
      <label htmlFor={id}>{label}</label>
      <span className="with-unit">
        <input
          {...input}
          id={id}
          className="inp num"
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          aria-invalid={error ? true : undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit ? (
          <span className="small muted" id={`${id}-unit`}>
            {unit}
          </span>
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
