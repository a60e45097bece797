'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MixedText } from '../../../ui/mixed-text';
import type { Entry } from './review-view';

const atOnce = 30;

interface QueueListProps {
  readonly entries: readonly Entry[];
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The drafts of the view in the order of the text, one line each. */
export function QueueList({ entries, currentId, onOpen }: QueueListProps) {
  const t = useTranslations('documents.review');
  const kindName = useTranslations('questions.kind');
  const [count, setCount] = useState(atOnce);
  return (
    <section aria-label={t('list')}>
      <ol className="queue">
        {entries.slice(0, count).map(({ id, line, kind, state, edited, unproved }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === currentId ? 'true' : undefined}
              onClick={() => onOpen(id)}
            >
              <span className="read" lang={line.lang}>
                <MixedText text={line.text} lang={line.lang} />
              </span>
              <span className="xs muted">
                {kindName(kind)}
                {state === 'waiting' ? null : ` · ${t(`states.${state}`)}`}
                {edited ? ` · ${t('states.edited')}` : null}
                {unproved ? ` · ${t('states.unproved')}` : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {entries.length > count ? (
        <button type="button" className="btn btn-line" onClick={() => setCount(count + atOnce * 2)}>
          {t('more')}
        </button>
      ) : null}
    </section>
  );
}
