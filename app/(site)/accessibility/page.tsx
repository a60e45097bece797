import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KeyboardList } from '@/components/player/keyboard-list';
import { chosenKeys } from '@/components/shell/chosen-keys';
import { KeysSwitch } from '@/components/shell/keys-switch';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages.accessibility'))('title') };
}

const parts = ['goal', 'state'] as const;
const more = ['motion', 'limits', 'report'] as const;

export default async function AccessibilityPage() {
  const [t, keys] = [await getTranslations('pages.accessibility'), await chosenKeys()];
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
          <KeyboardList enter={t('enter')} keys={keys} all>
            <KeysSwitch keys={keys} />
          </KeyboardList>
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
