'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type MouseEvent } from 'react';
import { cutRuns, type Layer } from './cut-runs';
import { useReader } from './reader-provider';
import type { NoteView, PassageView } from './reader-view';

type Over = { readonly type: 'note'; readonly note: NoteView } | { readonly type: 'evidence' };

/** One numbered passage: its text verbatim, with links to its notes and the evidence highlighted. */
export function Passage({ passage, notes }: { passage: PassageView; notes: boolean }) {
  const t = useTranslations('reader');
  const { marks } = useReader();
  const layers: Layer<Over>[] = marks
    .filter(({ passageId }) => passageId === passage.id)
    .map(({ start, end }) => ({ start, end, value: { type: 'evidence' } }));
  if (notes) {
    for (const note of passage.notes) {
      layers.push({ ...note.span, value: { type: 'note', note } });
    }
  }
  return (
    <>
      {passage.before.map((line) => (
        <p key={line} className="psg-before" lang={passage.lang}>
          {line}
        </p>
      ))}
      <p className="psg" lang={passage.lang} id={passage.anchor} data-passage={passage.id}>
        <a
          className="no"
          href={`#${passage.anchor}`}
          aria-label={t('passage', { number: passage.number })}
        >
          {passage.number}
        </a>
        {cutRuns(passage.text, layers).map((run) => (
          <Fragment key={run.start}>
            <RunOf over={run.values} lang={passage.lang}>
              {run.text}
            </RunOf>
            <NoteNumbers over={run.closes} />
          </Fragment>
        ))}
      </p>
    </>
  );
}

interface RunProps {
  readonly over: readonly Over[];
  readonly lang: PassageView['lang'];
  readonly children: string;
}

function RunOf({ over, lang, children }: RunProps) {
  const notes = over.flatMap((one) => (one.type === 'note' ? one.note : []));
  const inner = over.some(({ type }) => type === 'evidence') ? (
    <mark className="ev-mark" lang={lang}>
      {children}
    </mark>
  ) : (
    children
  );
  const [note] = notes;
  return note ? <Term note={note}>{inner}</Term> : inner;
}

function Term({ note, children }: { note: NoteView; children: React.ReactNode }) {
  const { openNote } = useReader();
  const open = useOpenNote(note);
  return (
    <a
      className={openNote === note.index ? 'term on' : 'term'}
      href={`#n${note.index}`}
      onClick={open}
    >
      {children}
    </a>
  );
}

/** The numbers of the notes that end here; U+2060 keeps them with their term. */
function NoteNumbers({ over }: { over: readonly Over[] }) {
  const numbers = over.flatMap((one) => (one.type === 'note' ? one.note.index : []));
  if (numbers.length === 0) return null;
  return (
    <>
      {'\u2060'}
      <sup aria-hidden="true">{numbers.join(', ')}</sup>
    </>
  );
}

/** Beside the text the note is marked; on phones, where it is not beside it, a sheet opens. */
function useOpenNote(note: NoteView) {
  const { setOpenNote, setSheet } = useReader();
  return (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setOpenNote(note.index);
    if (window.matchMedia('(width < 64rem)').matches) setSheet(note.passageId);
    else document.getElementById(`n${note.index}`)?.scrollIntoView({ block: 'nearest' });
  };
}
