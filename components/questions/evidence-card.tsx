'use client';

import { BookOpen, Quote } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { htmlLang } from '@/core/content';
import type { EvidenceCard as Card } from '@/core/grading';
import { labelCitation } from '@/i18n/format';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { passageHref } from './passage-href';

interface EvidenceCardProps {
  readonly card: Card;
  /** Further actions beside "Read passage". */
  readonly children?: ReactNode;
}

/** The quotation that proves an answer: verbatim, in the language of the source, one tap from its passage. */
export function EvidenceCard({ card, children }: EvidenceCardProps) {
  const t = useTranslations('questions.evidence');
  const lang = htmlLang(useLocale());
  const title = t(card.role === 'key' ? 'title' : 'contrast');
  const number = card.passageNumber;
  return (
    <section className="evidence" aria-label={title}>
      <header>
        <Icon of={Quote} />
        <b>{title}</b>
        <span className="muted">
          <MixedText text={t('cite', { source: labelCitation(card.source), number })} lang={lang} />
        </span>
      </header>
      <blockquote lang={card.lang}>
        {card.before}
        <mark className="ev-mark" lang={card.lang}>
          {card.quote}
        </mark>
        {card.after}
      </blockquote>
      {card.notes.map((note) => (
        <p className="ev-note" key={note}>
          <b>{t('note')}</b> <MixedText text={note} lang={lang} />
        </p>
      ))}
      <footer>
        <Link className="btn btn-quiet" href={passageHref(card)}>
          <Icon of={BookOpen} />
          {t('read', { number })}
        </Link>
        {children}
      </footer>
    </section>
  );
}
