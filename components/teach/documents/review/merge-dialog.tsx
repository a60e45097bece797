'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../../../ui/dialog';
import { MixedText } from '../../../ui/mixed-text';
import type { Line } from './review-view';

interface MergeDialogProps {
  readonly open: boolean;
  readonly mine: Line;
  readonly other: Line | null;
  /** Told whether the draft that is shown stays. */
  readonly onChoose: (keepMine: boolean) => void;
  readonly onClose: () => void;
}

/** Two drafts that ask nearly the same: one of them stays. */
export function MergeDialog({ open, mine, other, onChoose, onClose }: MergeDialogProps) {
  const t = useTranslations('documents.review');
  return (
    <Dialog
      open={open}
      title={t('mergeTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn btn-quiet" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="button" className="btn btn-line" onClick={() => onChoose(false)}>
            {t('mergeOther')}
          </button>
          <button
            type="button"
            className="btn btn-primary"
            // biome-ignore lint/a11y/noAutofocus: the first choice of a dialog takes the focus.
            autoFocus
            onClick={() => onChoose(true)}
          >
            {t('mergeThis')}
          </button>
        </>
      }
    >
      <p className="small muted">{t('mergeText')}</p>
      <dl className="merge-two">
        <dt>{t('mergeThis')}</dt>
        <dd className="read" lang={mine.lang}>
          <MixedText text={mine.text} lang={mine.lang} />
        </dd>
        <dt>{t('mergeOther')}</dt>
        <dd className="read" lang={other?.lang}>
          {other ? <MixedText text={other.text} lang={other.lang} /> : null}
        </dd>
      </dl>
    </Dialog>
  );
}
