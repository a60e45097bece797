'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { formatPoints } from '@/i18n/format';
import { Banner } from '../../ui/banner';
import type { MarkOneAction } from './mark-one';
import { readPoints } from './read-points';
import type { FailureCode } from './replies';

const keys = { '0': 0, '5': 0.5, '1': 1 } as const;

interface MarkNextProps {
  readonly attemptId: string;
  readonly position: number;
  readonly points: number;
  readonly mark: MarkOneAction;
}

/** A mark for the answer beside it: nothing, half, all by one press or key, or another number. */
export function MarkNext({ attemptId, position, points, mark }: MarkNextProps) {
  const t = useTranslations('marks.mark');
  const errors = useTranslations('errors');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<FailureCode | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function give(share: number | null) {
    if (busy) return;
    if (share === null) return setCode('mark-invalid');
    setBusy(true);
    const reply = await mark({ attemptId, position, share, reason }).catch(() => null);
    setBusy(false);
    setCode(reply === null ? 'server-trouble' : reply.ok ? null : reply.code);
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const share = new Map(Object.entries(keys)).get(event.key);
      if (share !== undefined) void give(share);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <section aria-labelledby={`${id}-title`} className="sheet pad" aria-busy={busy || undefined}>
      <h2 className="h-card" id={`${id}-title`}>
        {t('give', { points: formatPoints(points) })}
      </h2>
      <div className="marks-acts">
        {(['nothing', 'half', 'all'] as const).map((name, index) => (
          <button key={name} type="button" className="btn btn-line" onClick={() => give(index / 2)}>
            {t(name)} <span className="num muted">{formatPoints((points * index) / 2)}</span>
          </button>
        ))}
      </div>
      <form
        className="marks-one"
        onSubmit={(event) => {
          event.preventDefault();
          void give(readPoints(typed, points));
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t('reason')}</label>
          <textarea
            id={`${id}-reason`}
            className="inp"
            rows={2}
            maxLength={1_000}
            value={reason}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="hint" id={`${id}-hint`}>
            {t('optional')} {t('keys')}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-other`}>{t('other')}</label>
          <input
            id={`${id}-other`}
            className="inp marks-number num"
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        {code ? (
          <Banner tone="err" live>
            {errors(code)}
          </Banner>
        ) : null}
        <div>
          <button type="submit" className="btn btn-primary">
            {t('save')}
          </button>
        </div>
      </form>
    </section>
  );
}
