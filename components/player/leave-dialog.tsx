'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';

interface LeaveDialogProps {
  readonly open: boolean;
  readonly number: number;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before a question without an answer is left for good; the safe way is the first one. */
export function LeaveDialog({ open, number, onLeave, onStay }: LeaveDialogProps) {
  const t = useTranslations('player.forward');
  return (
    <Dialog
      open={open}
      title={t('title', { number })}
      onClose={onStay}
      actions={
        <>
          <button type="button" className="btn btn-line" onClick={onLeave}>
            {t('leave')}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the safe action of a dialog has the focus. */}
          <button type="button" className="btn btn-primary" autoFocus onClick={onStay}>
            {t('stay')}
          </button>
        </>
      }
    >
      <p>{t('text')}</p>
    </Dialog>
  );
}
