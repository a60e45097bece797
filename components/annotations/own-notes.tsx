'use client';

import { Highlighter, NotebookPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Annotation } from '@/core/content';
import { langOf } from '../progress/lang-of';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { useAnnotations } from './annotations-provider';

/** The reader's own highlights and notes on a passage, in its margin. */
export function OwnNotes({ annotations }: { annotations: readonly Annotation[] }) {
  const t = useTranslations('annotations');
  const { edit } = useAnnotations();
  return annotations.map((annotation) => {
    const { id, colour, quote, note } = annotation;
    return (
      <div key={id} className={`note own is-${colour}`}>
        <p className="note-kind">
          <Icon of={note === '' ? Highlighter : NotebookPen} />
          {note === '' ? t('yourHighlight') : t('yourNote')}
        </p>
        <p className="own-quote" lang={langOf(quote)}>
          {quote}
        </p>
        {note === '' ? null : (
          <p className="own-note" lang={langOf(note)}>
            <MixedText text={note} lang={langOf(note)} />
          </p>
        )}
        <button
          type="button"
          className="btn btn-quiet"
          aria-label={t('changeOf', { quote: quote.slice(0, 24) })}
          onClick={() => edit({ annotation, isNew: false, choices: [] })}
        >
          {t('change')}
        </button>
      </div>
    );
  });
}
