'use client';

import { BookOpen, Unlink } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { htmlLang } from '@/core/content';
import { langOf } from '../progress/lang-of';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { useAnnotations } from './annotations-provider';
import type { NoteGroup, NoteLine } from './notebook-view';

/** The notes of each document, in the order of its words. */
export function NotesList({ groups }: { groups: readonly NoteGroup[] }) {
  const { annotations } = useAnnotations();
  return groups.map(({ id, title, citation, lines }) => {
    const shown = lines.flatMap((line): NoteLine[] => {
      const now = annotations.find((one) => one.id === line.annotation.id);
      return now ? [{ ...line, annotation: now }] : [];
    });
    if (shown.length === 0) return null;
    return (
      <section key={id} className="page-part nb-group" aria-labelledby={`nb-${id}`}>
        <h2 id={`nb-${id}`} lang={title.lang}>
          {title.text}
        </h2>
        {citation && citation.text !== title.text ? (
          <p className="small muted">
            <MixedText text={citation.text} lang={citation.lang} />
          </p>
        ) : null}
        <ul>
          {shown.map((line) => (
            <NoteItem key={line.annotation.id} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}

function NoteItem({ line }: { line: NoteLine }) {
  const t = useTranslations('annotations');
  const lang = htmlLang(useLocale());
  const { edit, remove } = useAnnotations();
  const { annotation, number, href, nowReads, when } = line;
  const { id, colour, quote, note } = annotation;
  return (
    <li className="nb-note" id={`note-${id}`}>
      <blockquote lang={langOf(quote)}>
        <mark className={`hl hl-${colour}`}>{quote}</mark>
      </blockquote>
      {note === '' ? null : (
        <p className="own-note" lang={langOf(note)}>
          <MixedText text={note} lang={langOf(note)} />
        </p>
      )}
      {nowReads === null ? null : (
        <p className="small nb-now">
          {t.rich('notebook.nowReads', {
            words: nowReads,
            quote: (words) => <q lang={langOf(nowReads)}>{words}</q>,
          })}
        </p>
      )}
      {href === null ? (
        <p className="small nb-lost">
          <Icon of={Unlink} />
          {t('notebook.detached')}
        </p>
      ) : null}
      <p className="xs muted">
        <MixedText text={`${t(`colour.${colour}`)} · ${when}`} lang={lang} />
      </p>
      <p className="nb-acts">
        {href === null ? null : (
          <Link className="btn btn-quiet" href={href}>
            <Icon of={BookOpen} />
            {t('notebook.open', { number: number ?? 0 })}
          </Link>
        )}
        <button
          type="button"
          className="btn btn-quiet"
          aria-label={t('changeOf', { quote: quote.slice(0, 24) })}
          onClick={() => edit({ annotation, isNew: false, choices: [] })}
        >
          {t('change')}
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          aria-label={t('removeOf', { quote: quote.slice(0, 24) })}
          onClick={() => remove(annotation)}
        >
          {t('remove')}
        </button>
      </p>
    </li>
  );
}
