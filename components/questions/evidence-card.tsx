'use client';

import { BookOpen, Quote } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { htmlLang } from '@/core/content';
import type { EvidenceCard as Card } from '@/core/grading';
import { labelCitation } from '@/i18n/format';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { SoftLink } from '../ui/soft-link';
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
  const cited = t('cite', { source: labelCitation(card.source), number });
  // Several cards of one page, even of one passage, are told apart by what they quote.
  const label = t('named', { title, cited, start: opening(card.quote) });
  return (
    <section className="evidence" aria-label={label}>
      <header>
        <Icon of={Quote} />
        <b>{title}</b>
        <span className="muted">
          <MixedText text={cited} lang={lang} />
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
        {card.stands ? (
          <SoftLink className="btn btn-quiet" href={passageHref(card)}>
            <Icon of={BookOpen} />
            {t('read', { number })}
          </SoftLink>
        ) : (
          <p className="small muted">{t('changed')}</p>
        )}
        {children}
      </footer>
    </section>
  );
}

/** The first words of a quotation, for a name that is heard. */
function opening(quote: string): string {
  const first = [...quote].slice(0, 40).join('');
  return first === quote ? quote : `${first}…`;
}
