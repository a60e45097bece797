'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';

interface HandInDialogProps {
  readonly open: boolean;
  /** Positions of the questions without an answer; at least one. */
  readonly unanswered: readonly number[];
  /** Questions that were passed can't be answered any more. */
  readonly forwardOnly: boolean;
  readonly onHandIn: () => void;
  readonly onGo: (position: number) => void;
  readonly onClose: () => void;
}

/** Asks before questions are left open for good; the safe way is the first one. */
export function HandInDialog(props: HandInDialogProps) {
  const t = useTranslations('player.handIn');
  const [first] = props.forwardOnly ? [] : props.unanswered;
  return (
    <Dialog
      open={props.open}
      title={t('title', { count: props.unanswered.length })}
      onClose={props.onClose}
      actions={
        <>
          <button type="button" className="btn btn-line" onClick={props.onHandIn}>
            {t('now')}
          </button>
          {first === undefined ? (
            // biome-ignore lint/a11y/noAutofocus: the safe action of a dialog has the focus.
            <button type="button" className="btn btn-primary" autoFocus onClick={props.onClose}>
              {t('stay')}
            </button>
          ) : (
            <button
              type="button"
              className="btn btn-primary"
              // biome-ignore lint/a11y/noAutofocus: the safe action of a dialog has the focus.
              autoFocus
              onClick={() => props.onGo(first)}
            >
              {t('go', { number: first })}
            </button>
          )}
        </>
      }
    >
      <p>
        {t('text', { numbers: props.unanswered.join(t('comma')), count: props.unanswered.length })}
      </p>
    </Dialog>
  );
}
