'use client';

import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Icon } from './icon';

interface SubmitButtonProps {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'line' | 'quiet';
  readonly large?: boolean;
  readonly icon?: LucideIcon;
  readonly name?: string;
  readonly value?: string;
}

/** Sends the form around it. While that is under way the label stays and a second press does nothing. */
export function SubmitButton(props: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const { look = 'primary', large, icon, children } = props;
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      className={`btn btn-${look}${large ? ' btn-lg' : ''}`}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? <Icon of={LoaderCircle} /> : icon ? <Icon of={icon} /> : null}
      {children}
    </button>
  );
}
