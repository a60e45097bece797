'use client';

import { MessageSquareWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { sendReport } from '../player/attempt-requests';
import { Icon } from '../ui/icon';

interface ReportProblemProps {
  readonly attemptId: string;
  readonly position: number;
}

const longest = 1_000;

/** Says to the teachers what is wrong with a question, without leaving it. */
export function ReportProblem(place: ReportProblemProps) {
  const t = useTranslations('questions.report');
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn btn-quiet report-open"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => {
          setSent(false);
          setOpen(!open);
        }}
      >
        <Icon of={MessageSquareWarning} />
        {t('open')}
      </button>
      <span className="report-said" role="status">
        {sent ? t('sent') : null}
      </span>
      {open ? (
        <ReportForm
          {...place}
          id={panel}
          onCancel={close}
          onSent={() => {
            setSent(true);
            close();
          }}
        />
      ) : null}
    </>
  );
}

interface ReportFormProps extends ReportProblemProps {
  readonly id: string;
  readonly onCancel: () => void;
  readonly onSent: () => void;
}

function ReportForm({ attemptId, position, id, onCancel, onSent }: ReportFormProps) {
  const t = useTranslations('questions.report');
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const left = longest - [...note].length;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const reply = await sendReport(attemptId, position, note);
    setSending(false);
    if (reply.type === 'sent') return onSent();
    setTrouble(reply.sentence || t('offline'));
    field.current?.focus();
  }

  return (
    <form
      className="report field"
      id={id}
      noValidate
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <label htmlFor={`${id}-note`}>{t('label')}</label>
      <textarea
        ref={field}
        id={`${id}-note`}
        className="inp"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        aria-invalid={trouble ? true : undefined}
        aria-describedby={trouble ? `${id}-hint ${id}-wrong` : `${id}-hint`}
      />
      <p className="hint" id={`${id}-hint`}>
        {t('hint')} {left <= 100 ? t('left', { count: Math.max(0, left) }) : null}
      </p>
      {trouble ? (
        <p className="wrong" role="alert" id={`${id}-wrong`}>
          {trouble}
        </p>
      ) : null}
      <div className="report-acts">
        <button type="submit" className="btn btn-line" aria-busy={sending || undefined}>
          {sending ? t('sending') : t('send')}
        </button>
        <button type="button" className="btn btn-quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
