'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Annotation } from '@/core/content';
import { langOf } from '../progress/lang-of';
import { type Editing, useAnnotations } from './annotations-provider';
import { colours } from './colours';

interface AnnotationFormProps {
  readonly id: string;
  readonly editing: Editing;
  readonly onSaved: () => void;
}

const longest = 4_000;

/** Words, colour and note. What was typed stays until it is kept. */
export function AnnotationForm({ id, editing, onSaved }: AnnotationFormProps) {
  const t = useTranslations('annotations');
  const { keep } = useAnnotations();
  const noteId = useId();
  const [draft, setDraft] = useState<Annotation>(editing.annotation);
  const [failed, setFailed] = useState(false);
  const { choices, isNew } = editing;
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (!isNew || choices.length > 0) return;
    // The dialog takes the focus to its first control when it opens, which is after this.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isNew, choices]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setFailed(false);
    if (await keep({ ...draft, note: draft.note.trim() })) onSaved();
    else setFailed(true);
  };

  return (
    <form id={id} className="hl-form" onSubmit={(event) => void save(event)}>
      {choices.length > 1 ? (
        <WordsChoice choices={choices} draft={draft} choose={setDraft} />
      ) : (
        <blockquote className={`hl-quote is-${draft.colour}`} lang={langOf(draft.quote)}>
          {draft.quote}
        </blockquote>
      )}
      <fieldset className="hl-colours">
        <legend>{t('colourLabel')}</legend>
        {colours.map((colour) => (
          <label key={colour}>
            <input
              type="radio"
              name="colour"
              value={colour}
              checked={draft.colour === colour}
              onChange={() => setDraft({ ...draft, colour })}
            />
            <span className={`hl hl-${colour}`}>{t(`colour.${colour}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={noteId}>{t('noteLabel')}</label>
        <textarea
          id={noteId}
          ref={field}
          className="inp"
          rows={4}
          maxLength={longest}
          value={draft.note}
          onChange={(event) => setDraft({ ...draft, note: event.target.value })}
        />
      </div>
      {failed ? (
        <p className="small wrong" role="alert">
          {t('notSaved')}
        </p>
      ) : null}
    </form>
  );
}

interface WordsChoiceProps {
  readonly choices: readonly Annotation[];
  readonly draft: Annotation;
  readonly choose: (draft: Annotation) => void;
}

/** The whole passage, or one of its sentences. */
function WordsChoice({ choices, draft, choose }: WordsChoiceProps) {
  const t = useTranslations('annotations');
  return (
    <fieldset className="hl-words">
      <legend>{t('wordsLabel')}</legend>
      {choices.map((choice, index) => (
        <label key={choice.id}>
          <input
            type="radio"
            name="words"
            checked={draft.id === choice.id}
            onChange={() => choose({ ...choice, colour: draft.colour, note: draft.note })}
          />
          {index === 0 ? (
            <span>{t('wholePassage')}</span>
          ) : (
            <span className="read" lang={langOf(choice.quote)}>
              {choice.quote}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
