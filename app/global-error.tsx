'use client';

import english from '@/i18n/messages/en/failure.json';
import chinese from '@/i18n/messages/zh-CN/failure.json';
import './globals.css';

// The frame of the page failed, and with it the language: both are shown.
const both = [
  { lang: 'en', words: english },
  { lang: 'zh-Hans', words: chinese },
] as const;

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Jiangxue 匠学</title>
        <main className="wrap lone">
          {both.map(({ lang, words }) => (
            <section key={lang} lang={lang}>
              <h1>{words.title}</h1>
              <p>{words.text}</p>
              <button
                type="button"
                className="btn btn-line"
                onClick={() => window.location.reload()}
              >
                {words.again}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
