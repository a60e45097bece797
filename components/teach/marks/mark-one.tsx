'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { formatPoints } from '@/i18n/format';
import { Banner } from '../../ui/banner';
import { readPoints } from './read-points';
import { ReasonField } from './reason-field';
import type { FailureCode, MarkReply } from './replies';

/** What gives a mark to one answer; `share` is 0 to 1. */
export type MarkOneAction = (input: {
  readonly attemptId: string;
  readonly position: number;
  readonly share: number;
  readonly reason: string;
}) => Promise<MarkReply>;

interface MarkOneProps {
  readonly attemptId: string;
  readonly position: number;
  readonly points: number;
  readonly mark: MarkOneAction;
}

/** Behind a button: points for one answer, and why. */
export function MarkOne({ attemptId, position, points, mark }: MarkOneProps) {
  const t = useTranslations('marks.one');
  const errors = useTranslations('errors');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<FailureCode | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function save() {
    if (busy) return;
    const share = readPoints(typed, points);
    if (share === null) return setCode('mark-invalid');
    setBusy(true);
    const failed: MarkReply | null = await mark({ attemptId, position, share, reason }).catch(
      () => null,
    );
    setBusy(false);
    setCode(failed === null ? 'server-trouble' : failed.ok ? null : failed.code);
    if (failed?.ok) setOpen(false);
  }

  if (!open) {
    return (
      <button type="button" className="btn btn-quiet" onClick={() => setOpen(true)}>
        {t('open')} <span className="vh">{t('openNamed', { number: position })}</span>
      </button>
    );
  }
  return (
    <div className="marks-one">
      <div className="field">
        <label htmlFor={id}>{t('points', { points: formatPoints(points) })}</label>
        <input
          id={id}
          className="inp marks-number num"
          inputMode="decimal"
          // biome-ignore lint/a11y/noAutofocus: it was just asked for.
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} />
      {code ? (
        <Banner tone="err" live>
          {errors(code)}
        </Banner>
      ) : null}
      <div className="marks-acts">
        <button
          type="button"
          className="btn btn-primary"
          aria-busy={busy || undefined}
          onClick={save}
        >
          {t('save')}
        </button>
        <button type="button" className="btn btn-quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
