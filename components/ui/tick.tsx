import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { Icon } from './icon';

interface TickProps {
  readonly label: ReactNode;
  readonly name?: string;
  readonly value?: string;
  /** With `onChange` what is shown; without it what is shown at first. */
  readonly checked: boolean;
  readonly onChange?: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A checkbox with its words, high enough for a finger. */
export function Tick({ label, hint, error, checked, onChange, ...input }: TickProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <div className="tick-row">
      <label className="tick">
        <input
          {...input}
          type="checkbox"
          className="vh"
          {...(onChange
            ? { checked, onChange: (event) => onChange(event.target.checked) }
            : { defaultChecked: checked })}
          aria-invalid={error ? true : undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        />
        <span className="cb">
          <Icon of={Check} />
        </span>
        <span>{label}</span>
      </label>
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
