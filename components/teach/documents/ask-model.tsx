'use client';

import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Messages } from '@/i18n/messages';
import { Banner } from '../../ui/banner';
import { SubmitButton } from '../../ui/submit-button';

/** What came of asking: how many drafts, or why there are none. */
export type Asked =
  | { readonly drafts: number; readonly refused: number }
  | { readonly code: keyof Messages['errors'] }
  | null;

/** Asks the language model for drafts, and says what came of it. */
export function AskModel({ action }: { action: (before: Asked) => Promise<Asked> }) {
  const [t, errors] = [useTranslations('documents.one'), useTranslations('errors')];
  const [asked, ask] = useActionState(action, null);
  return (
    <form action={ask} className="ask-model">
      <SubmitButton look="line" icon={Sparkles}>
        {t('ask')}
      </SubmitButton>
      <p className="small muted">{t('askNote')}</p>
      <div aria-live="polite">
        {asked === null ? null : 'code' in asked ? (
          <Banner tone="err">{errors(asked.code)}</Banner>
        ) : (
          <Banner>{t('asked', { drafts: asked.drafts, refused: asked.refused })}</Banner>
        )}
      </div>
    </form>
  );
}
