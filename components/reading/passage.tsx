'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import type { Annotation } from '@/core/content';
import { useAnnotations } from '../annotations/annotations-provider';
import { MarkButton } from '../annotations/mark-button';
import { useReadAloud } from '../read-aloud/read-aloud-provider';
import { cutRuns, type Layer } from './cut-runs';
import { useReader } from './reader-provider';
import type { NoteView, PassageView } from './reader-view';

type Over =
  | { readonly type: 'note'; readonly note: NoteView }
  | { readonly type: 'own'; readonly annotation: Annotation }
  | { readonly type: 'evidence' }
  | { readonly type: 'spoken' };

/** One numbered passage: its text verbatim, with links to its notes and the evidence highlighted. */
export function Passage({ passage }: { passage: PassageView }) {
  const t = useTranslations('reader');
  const { marks } = useReader();
  const { annotations } = useAnnotations();
  const { spoken } = useReadAloud();
  const layers: Layer<Over>[] = marks
    .filter(({ passageId }) => passageId === passage.id)
    .map(({ start, end }) => ({ start, end, value: { type: 'evidence' } }));
  if (spoken?.passageId === passage.id) layers.push({ ...spoken, value: { type: 'spoken' } });
  for (const annotation of annotations) {
    const { passageId, start, end } = annotation;
    if (passageId === passage.id) layers.push({ start, end, value: { type: 'own', annotation } });
  }
  for (const note of passage.notes) layers.push({ ...note.span, value: { type: 'note', note } });
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
            <span data-at={run.start}>
              <RunOf over={run.values} start={run.start} lang={passage.lang}>
                {run.text}
              </RunOf>
            </span>
            <NoteNumbers over={run.closes} />
          </Fragment>
        ))}
        <MarkButton passage={passage} />
      </p>
    </>
  );
}

interface RunProps {
  readonly over: readonly Over[];
  /** Offset of the run. */
  readonly start: number;
  readonly lang: PassageView['lang'];
  readonly children: string;
}

function RunOf({ over, start, lang, children }: RunProps) {
  let inner: ReactNode = children;
  let term: NoteView | null = null;
  for (const one of over) {
    if (one.type === 'note') term ??= one.note;
    else if (one.type === 'own') {
      inner = (
        <OwnMark annotation={one.annotation} first={one.annotation.start === start}>
          {inner}
        </OwnMark>
      );
    }
  }
  if (over.some(({ type }) => type === 'spoken')) inner = <span className="spoken">{inner}</span>;
  if (over.some(({ type }) => type === 'evidence')) {
    inner = (
      <mark className="ev-mark" lang={lang}>
        {inner}
      </mark>
    );
  }
  return term ? <Term note={term}>{inner}</Term> : inner;
}

interface OwnMarkProps {
  readonly annotation: Annotation;
  /** The first run of it is where links from the notebook lead. */
  readonly first: boolean;
  readonly children: ReactNode;
}

/** A highlight of the reader. A press opens it; with keys it is opened from the margin. */
function OwnMark({ annotation, first, children }: OwnMarkProps) {
  const { edit } = useAnnotations();
  const { id, colour, note } = annotation;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its button in the margin has the keys.
    <mark
      className={note === '' ? `hl hl-${colour}` : `hl hl-${colour} has-note`}
      id={first ? `hl-${id}` : undefined}
      onClick={(event) => {
        if (event.defaultPrevented || !document.getSelection()?.isCollapsed) return;
        event.preventDefault();
        edit({ annotation, isNew: false, choices: [] });
      }}
    >
      {children}
    </mark>
  );
}

function Term({ note, children }: { note: NoteView; children: ReactNode }) {
  const { openNote } = useReader();
  const open = useOpenNote(note);
  return (
    <a
      className={openNote === note.index ? 'term on' : 'term'}
      href={`#n${note.index}`}
      onPointerDown={letSelect}
      onClick={open}
    >
      {children}
    </a>
  );
}

/** Browsers begin no selection within a link: while the mouse is down on a term, it is none. */
function letSelect({ currentTarget: link, pointerType, button }: PointerEvent<HTMLAnchorElement>) {
  const href = link.getAttribute('href');
  if (href === null || pointerType !== 'mouse' || button !== 0) return;
  link.removeAttribute('href');
  const restore = () => link.setAttribute('href', href);
  window.addEventListener('pointerup', restore, { once: true });
  window.addEventListener('pointercancel', restore, { once: true });
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
    if (document.getSelection()?.isCollapsed === false) return;
    setOpenNote(note.index);
    if (window.matchMedia('(width < 64rem)').matches) setSheet(note.passageId);
    else document.getElementById(`n${note.index}`)?.scrollIntoView({ block: 'nearest' });
  };
}
