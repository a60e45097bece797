'use client';

import { ArrowLeft, ArrowRight, Check, Merge, Pencil, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../../../ui/icon';
import type { Entry } from './review-view';

interface DeskActionsProps {
  readonly entry: Entry;
  readonly place: number;
  readonly total: number;
  readonly accept: () => unknown;
  readonly open: (panel: 'edit' | 'reject' | 'merge') => unknown;
  readonly step: (by: 1 | -1) => void;
}

/** What can be done with the draft that is shown, each with its key. */
export function DeskActions({ entry, place, total, accept, open, step }: DeskActionsProps) {
  const t = useTranslations('documents.review');
  const key = (letter: string) => (
    <span className="kbd only-d" aria-hidden="true">
      {letter}
    </span>
  );
  return (
    <div className="desk-acts">
      {entry.state === 'waiting' || entry.state === 'rejected' ? (
        <button type="button" className="btn btn-primary" aria-keyshortcuts="a" onClick={accept}>
          <Icon of={Check} />
          {t('accept')} {key('A')}
        </button>
      ) : null}
      <button
        type="button"
        className="btn btn-line"
        aria-keyshortcuts="e"
        onClick={() => open('edit')}
      >
        <Icon of={Pencil} />
        {t('edit')} {key('E')}
      </button>
      {entry.state === 'rejected' ? null : (
        <button
          type="button"
          className="btn btn-line"
          aria-keyshortcuts="r"
          onClick={() => open('reject')}
        >
          <Icon of={X} />
          {t('reject')} {key('R')}
        </button>
      )}
      {entry.state === 'waiting' ? (
        <button
          type="button"
          className="btn btn-line"
          aria-keyshortcuts="m"
          onClick={() => open('merge')}
        >
          <Icon of={Merge} />
          {t('merge')} {key('M')}
        </button>
      ) : null}
      <span className="desk-steps">
        <button
          type="button"
          className="btn btn-quiet"
          aria-keyshortcuts="k"
          disabled={place <= 0}
          onClick={() => step(-1)}
        >
          <Icon of={ArrowLeft} />
          {t('previous')} {key('K')}
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          aria-keyshortcuts="j"
          disabled={place >= total - 1}
          onClick={() => step(1)}
        >
          {t('next')} {key('J')}
          <Icon of={ArrowRight} />
        </button>
      </span>
    </div>
  );
}
