'use client';

import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from 'react';
import type { Messages } from '@/i18n/messages';
import { Icon } from '../ui/icon';

/** What came of the last time that a form was sent; `done` counts how often it was stored. */
export interface FormOutcome {
  readonly problem: keyof Messages['errors'] | null;
  readonly done: number;
}

interface ActionFormProps {
  readonly action: (before: FormOutcome, form: FormData) => Promise<FormOutcome>;
  readonly submit: string;
  /** Said once it is stored. */
  readonly saved: string;
  readonly look?: 'primary' | 'line';
  /** Beside the button. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A form that says beside its button what is wrong, and keeps what was typed until it is stored. */
export function ActionForm(props: ActionFormProps) {
  const { action, submit, saved, look = 'primary', more, children } = props;
  const error = useTranslations('errors');
  const [outcome, send, sending] = useActionState(action, untouched);
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (outcome.problem) message.current?.focus();
  }, [outcome]);

  // Sent by hand: React would empty a form that it sends itself, also where it is refused.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const { nativeEvent } = event;
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const typed = new FormData(event.currentTarget, pressed);
    startTransition(() => send(typed));
  }

  return (
    <form action={send} onSubmit={onSubmit} className="act-form" noValidate>
      <div key={outcome.done} className="act-fields">
        {children}
      </div>
      {outcome.problem ? (
        <p ref={message} className="wrong" role="alert" tabIndex={-1}>
          {error(outcome.problem)}
        </p>
      ) : null}
      <div className="act-send">
        <button
          type="submit"
          className={`btn btn-${look}`}
          aria-busy={sending || undefined}
          aria-disabled={sending || undefined}
        >
          {sending ? <Icon of={LoaderCircle} /> : null}
          {submit}
        </button>
        {more}
        <span className="small muted" role="status">
          {outcome.done > 0 && !outcome.problem && !sending ? saved : ''}
        </span>
      </div>
    </form>
  );
}

const untouched: FormOutcome = { problem: null, done: 0 };
