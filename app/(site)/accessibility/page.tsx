import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { KeyboardList } from '@/components/player/keyboard-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages.accessibility'))('title') };
}

const parts = ['goal', 'state'] as const;
const more = ['motion', 'limits', 'report'] as const;

export default function AccessibilityPage() {
  const t = useTranslations('pages.accessibility');
  return (
    <main className="wrap prose" id="content">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <hr className="wenwu" />
      {parts.map((part) => (
        <section key={part}>
          <h2>{t(`${part}Title`)}</h2>
          <p>{t(part)}</p>
        </section>
      ))}
      <section>
        <h2>{t('keysTitle')}</h2>
        <p>{t('keysText')}</p>
        <div className="prose-keys">
          <KeyboardList enter={t('enter')} all />
        </div>
      </section>
      {more.map((part) => (
        <section key={part}>
          <h2>{t(`${part}Title`)}</h2>
          <p>{t(part)}</p>
        </section>
      ))}
    </main>
  );
}
