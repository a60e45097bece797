'use client';

import { CheckCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog';
import { Icon } from '../../../ui/icon';

interface AcceptAllProps {
  readonly count: number;
  readonly onAccept: () => void;
}

/** Accepts every waiting draft that the filters let through, after a question. */
export function AcceptAll({ count, onAccept }: AcceptAllProps) {
  const t = useTranslations('documents.review');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-line" onClick={() => setAsked(true)}>
        <Icon of={CheckCheck} />
        {t('acceptAll', { count })}
      </button>
      <Dialog
        open={asked}
        title={t('acceptQuestion', { count })}
        onClose={() => setAsked(false)}
        actions={
          <>
            <button
              type="button"
              className="btn btn-line"
              onClick={() => {
                setAsked(false);
                onAccept();
              }}
            >
              {t('acceptYes', { count })}
            </button>
            <button
              type="button"
              className="btn btn-primary"
              // biome-ignore lint/a11y/noAutofocus: the safe answer of a dialog takes the focus.
              autoFocus
              onClick={() => setAsked(false)}
            >
              {t('acceptNo')}
            </button>
          </>
        }
      >
        <p className="small">{t('acceptText')}</p>
      </Dialog>
    </>
  );
}
