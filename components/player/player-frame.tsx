'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import { slots } from './page-slots';

/**
 * The player before its program is there: the way out, and the first question to read. The server writes
 * them into the slots, which is why what React finds there is not what it would write.
 */
export function PlayerFrame() {
  const t = useTranslations('shell.focus');
  return (
    <div className="player" aria-busy="true">
      <header className="p-top">
        <div className="wrap">
          <a
            className="btn btn-icon"
            href={slots.exit}
            aria-label={t('leave')}
            suppressHydrationWarning
          >
            <Icon of={X} />
          </a>
          <div className="p-title">
            <b lang={slots.titleLang} suppressHydrationWarning>
              {slots.title}
            </b>
            <span className="num">{'\u00a0'}</span>
          </div>
        </div>
        <div className="wrap p-ruler">
          <div className="ruler" style={{ gridTemplateColumns: '1fr' }}>
            <i />
          </div>
        </div>
      </header>
      <main className="wrap p-body" id="content">
        <div className="p-main">
          <section className="q-card">
            <div className="q-in">
              <div className="q-meta" aria-hidden="true">
                <span className="btn q-flag">{'\u00a0'}</span>
              </div>
              <h1 className="q-stem" lang={slots.stemLang} suppressHydrationWarning>
                {slots.stem}
              </h1>
            </div>
          </section>
        </div>
        <div className="p-side" />
      </main>
      <footer className="p-foot">
        <div className="wrap" />
      </footer>
    </div>
  );
}
