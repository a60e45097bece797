import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages.about'))('title') };
}

const parts = ['idea', 'ask', 'memory', 'data', 'code'] as const;

const licences = [
  { name: 'literata', href: '/fonts/LICENSE-literata.txt' },
  { name: 'sourceSans', href: '/fonts/LICENSE-source-sans-3.txt' },
] as const;

export default function AboutPage() {
  const t = useTranslations('pages.about');
  return (
    <main className="wrap prose" id="content">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <hr className="wenwu" />
      {parts.map((part) => (
        <section key={part} id={part}>
          <h2>{t(`${part}Title`)}</h2>
          <p>{t(part)}</p>
        </section>
      ))}
      <ul className="prose-links">
        {licences.map(({ name, href }) => (
          <li key={name}>
            <a className="link" href={href}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
