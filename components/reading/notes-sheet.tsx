'use client';

import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useAnnotations } from '../annotations/annotations-provider';
import { OwnNotes } from '../annotations/own-notes';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Note } from './note';
import { useReader } from './reader-provider';
import type { PassageView } from './reader-view';

/** On phones: the way from a passage to its notes. Without script it leads to the end of the page. */
export function NotesButton({ passage }: { passage: PassageView }) {
  const t = useTranslations('reader');
  const { setSheet, setOpenNote } = useReader();
  const own = useOwn(passage.id).length;
  const [first] = passage.notes;
  const last = passage.notes.at(-1);
  if (own === 0 && !first) return null;
  const words = [
    first && last
      ? t('notesRange', {
          count: last.index - first.index + 1,
          first: first.index,
          last: last.index,
        })
      : null,
    own > 0 ? t('ownNotes', { count: own }) : null,
  ];
  return (
    <a
      className="btn btn-line notes-button"
      href={`#notes-${passage.anchor}`}
      onClick={(event) => {
        event.preventDefault();
        setOpenNote(null);
        setSheet(passage.id);
      }}
    >
      <Icon of={MessageSquareText} />
      {words.filter((part) => part !== null).join(' · ')}
    </a>
  );
}

/** The notes of one passage as a sheet at the bottom of the screen. */
export function NotesSheet({ passages }: { passages: readonly PassageView[] }) {
  const t = useTranslations('reader');
  const { sheet, setSheet, openNote } = useReader();
  const passage = passages.find(({ id }) => id === sheet);
  const own = useOwn(sheet);
  return (
    <Dialog
      open={passage !== undefined}
      title={passage ? t('notesOn', { number: passage.number }) : t('notes')}
      onClose={() => setSheet(null)}
      actions={
        <button type="button" className="btn btn-primary" onClick={() => setSheet(null)}>
          {t('close')}
        </button>
      }
    >
      <div className="note-sheet">
        {passage?.notes.map((note) => (
          <Note key={note.index} note={note} open={openNote === note.index} anchored={false} />
        ))}
        <OwnNotes annotations={own} />
      </div>
    </Dialog>
  );
}

function useOwn(passageId: string | null) {
  const { annotations } = useAnnotations();
  return annotations.filter((one) => one.passageId === passageId);
}
