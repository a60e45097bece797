import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AttemptPlayer } from '@/components/player/attempt-player';
import { chosenKeys } from '@/components/shell/chosen-keys';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { KeysSwitch } from '@/components/shell/keys-switch';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import type { AttemptState } from '@/core/assignments';
import { readAttempt } from '@/server/attempts';
import { currentLearner } from '@/server/auth';

interface PlayerPageProps {
  readonly params: Promise<{ attemptId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('player');
  return { title: t('practice') };
}

export default async function PlayerPage({ params }: PlayerPageProps) {
  const { attemptId } = await params;
  const [learner, locale, theme] = [await currentLearner(), await getLocale(), await chosenTheme()];
  const found = learner && (await readAttempt(learner, attemptId, locale, new Date()));
  if (!found?.ok) notFound();
  if (found.value.status !== 'open') redirect(`/practice/${attemptId}/result`);
  const [t, keys] = [await getTranslations('player'), await chosenKeys()];
  return (
    <>
      <noscript>
        <p className="wrap small">{t('script')}</p>
      </noscript>
      <AttemptPlayer
        attempt={found.value}
        exitHref={exitOf(found.value)}
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

function exitOf({ kind, moduleId }: AttemptState): string {
  if (kind === 'assignment') return '/classes';
  return moduleId ? `/library/modules/${moduleId}` : '/today';
}
