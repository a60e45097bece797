'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { htmlLang } from '@/core/content';
import { Dialog } from '../ui/dialog';
import { MixedText } from '../ui/mixed-text';
import { SubmitButton } from '../ui/submit-button';

interface RemoveStudentProps {
  readonly personId: string;
  readonly name: string;
  /** Takes the field `personId`. */
  readonly action: (form: FormData) => Promise<void>;
}

/** Takes a student out of a class, after a question whose safe answer comes first. */
export function RemoveStudent({ personId, name, action }: RemoveStudentProps) {
  const t = useTranslations('teach.class');
  const lang = htmlLang(useLocale());
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn btn-quiet"
        aria-label={t('removeNamed', { name })}
        onClick={() => setAsked(true)}
      >
        {t('remove')}
      </button>
      <Dialog
        open={asked}
        title={<MixedText text={t('removeQuestion', { name })} lang={lang} />}
        onClose={() => setAsked(false)}
        actions={
          <>
            <form action={action} onSubmit={() => setAsked(false)}>
              <input type="hidden" name="personId" value={personId} />
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
