import { PencilLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { SpiritMark } from '../ui/spirit';
import type { NoteView } from './reader-view';

interface NoteProps {
  readonly note: NoteView;
  readonly open: boolean;
  /** Anchor for links from the text; only one of several copies may have it. */
  readonly anchored: boolean;
}

/** Characters from which the words of the source are a phrase rather than a heading. */
const long = { en: 24, 'zh-Hans': 14 };

/** A gloss on a term, or an editor's note with what it rests on. */
export function Note({ note, open, anchored }: NoteProps) {
  const t = useTranslations('reader.note');
  return (
    <div className={open ? 'note on' : 'note'} id={anchored ? `n${note.index}` : undefined}>
      {note.basis ? (
        <p className="note-kind">
          <Icon of={PencilLine} />
          {t('editor')}
        </p>
      ) : null}
      <h3 className={note.term.text.length > long[note.term.lang] ? 'is-long' : undefined}>
        <span className="idx num">{note.index}</span>
        <span lang={note.term.lang}>{note.term.text}</span>
        {note.pinyin ? <small lang="zh-Latn-pinyin">{note.pinyin}</small> : null}
      </h3>
      {note.note ? (
        <p lang={note.note.lang}>
          <MixedText text={note.note.text} lang={note.note.lang} />
        </p>
      ) : null}
      {note.basis ? <p className="src">{t(`basis.${note.basis}`)}</p> : null}
      {note.concept ? (
        <p>
          <Link className="note-concept" href={note.concept.href} lang={note.concept.name.lang}>
            {note.spirit ? <SpiritMark spirit={note.spirit} /> : null}
            {note.concept.name.text}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
