'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { useAnnotations } from '../annotations/annotations-provider';
import { OwnNotes } from '../annotations/own-notes';
import { Note } from './note';
import { useReader } from './reader-provider';
import type { PassageView } from './reader-view';

/**
 * All notes of the page. Beside the text each group moves down to its passage, and never over
 * another group; without script they stand in order from the top.
 */
export function NotesMargin({ passages }: { passages: readonly PassageView[] }) {
  const t = useTranslations('reader');
  const { openNote } = useReader();
  const { annotations } = useAnnotations();
  const ownOf = (passageId: string) => annotations.filter((one) => one.passageId === passageId);
  const column = useRef<HTMLElement>(null);
  useAlignedGroups(column);
  return (
    <aside className="margin" id="notes" ref={column} aria-label={t('notes')}>
      {passages
        .filter(({ id, notes }) => notes.length > 0 || ownOf(id).length > 0)
        .map(({ id, anchor, number, notes }) => (
          <section
            key={id}
            className="note-group"
            data-beside={anchor}
            id={`notes-${anchor}`}
            aria-label={t('notesOn', { number })}
          >
            {notes.map((note) => (
              <Note key={note.index} note={note} open={openNote === note.index} anchored />
            ))}
            <OwnNotes annotations={ownOf(id)} />
          </section>
        ))}
    </aside>
  );
}

function useAlignedGroups(column: React.RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const aside = column.current;
    if (!aside) return;
    const align = () => {
      const groups = [...aside.querySelectorAll<HTMLElement>('[data-beside]')];
      for (const group of groups) group.style.marginTop = '';
      if (!window.matchMedia('(width >= 64rem)').matches) return;
      for (const group of groups) {
        const passage = document.getElementById(group.dataset.beside ?? '');
        if (!passage) continue;
        const gap = passage.getBoundingClientRect().top - group.getBoundingClientRect().top;
        if (gap > 0) group.style.marginTop = `${Math.round(gap)}px`;
      }
    };
    align();
    const watcher = new ResizeObserver(align);
    const text = document.querySelector('.doc');
    if (text) watcher.observe(text);
    // The reader's own notes come and go.
    const changes = new MutationObserver(align);
    changes.observe(aside, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      changes.disconnect();
    };
  }, [column]);
}
