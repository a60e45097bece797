'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { SubmitButton } from '../../ui/submit-button';

/** Takes a document away, after a question whose safe answer comes first. */
export function RemoveDocument({ action }: { action: () => Promise<void> }) {
  const t = useTranslations('documents.one');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => setAsked(true)}>
        {t('remove')}
      </button>
      <Dialog
        open={asked}
        title={t('removeQuestion')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <form action={action}>
              <SubmitButton look="line">{t('remove')}</SubmitButton>
            </form>
            <button
              type="button"
              className="btn btn-primary"
              // biome-ignore lint/a11y/noAutofocus: the safe answer of a dialog takes the focus.
              autoFocus
              onClick={() => setAsked(false)}
            >
              {t('keep')}
            </button>
          </>
        }
      >
        <p className="small">{t('removeText')}</p>
      </Dialog>
    </>
  );
}
