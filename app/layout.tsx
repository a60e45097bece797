import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { chosenKeys } from '@/components/shell/chosen-keys';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { ClientWords } from '@/components/shell/client-words';
import { SkipLink } from '@/components/shell/skip-link';
import { htmlLang } from '@/core/content';
import './globals.css';

const latinFaces = ['/fonts/literata-5.3.0-latin.woff2', '/fonts/source-sans-3-5.3.0-latin.woff2'];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: `${t('tagline')} · ${t('brandFull')}`, template: `%s · ${t('brandFull')}` },
    icons: { icon: '/seal.svg', apple: '/seal-180.png' },
    manifest: '/manifest.webmanifest',
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F6F1E7' },
    { media: '(prefers-color-scheme: dark)', color: '#171410' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, keys] = await Promise.all([getLocale(), chosenTheme(), chosenKeys()]);
  return (
    <html
      lang={htmlLang(locale)}
      data-theme={theme === 'system' ? undefined : theme}
      data-single-keys={keys}
    >
      <head>
        {latinFaces.map((face) => (
          <link
            key={face}
            rel="preload"
            href={face}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
      </head>
      <body>
        <ClientWords of="app">
          <SkipLink />
          {children}
        </ClientWords>
      </body>
    </html>
  );
}
