import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AttemptPage } from '@/components/player/attempt-page';
import { chosenKeys } from '@/components/shell/chosen-keys';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { KeysSwitch } from '@/components/shell/keys-switch';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import type { AttemptState } from '@/core/assignments';
import { readAttempt } from '@/server/attempts';
import { currentLearner } from '@/server/auth';
import { isTemplate } from '../own-template';

interface PlayerPageProps {
  readonly params: Promise<{ attemptId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('player');
  return { title: t('practice') };
}

export default async function PlayerPage({ params }: PlayerPageProps) {
  const { attemptId } = await params;
  const attempt = isTemplate(attemptId, await headers()) ? null : await findOpen(attemptId);
  const [t, theme, keys] = [
    await getTranslations('player'),
    await chosenTheme(),
    await chosenKeys(),
  ];
  return (
    <>
      <noscript>
        <p className="wrap small">{t('script')}</p>
      </noscript>
      <AttemptPage
        attempt={attempt}
        keys={keys}
        keysSwitch={<KeysSwitch keys={keys} />}
        preferences={
          <>
            <ThemeSwitch theme={theme} />
            <LanguageSwitch />
          </>
        }
      />
    </>
  );
}

async function findOpen(attemptId: string): Promise<AttemptState> {
  const learner = await currentLearner();
  const found = learner && (await readAttempt(learner, attemptId, await getLocale(), new Date()));
  if (!found?.ok) notFound();
  if (found.value.status !== 'open') redirect(`/practice/${attemptId}/result`);
  return found.value;
}
