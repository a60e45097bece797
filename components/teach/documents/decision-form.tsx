'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useState } from 'react';
import { SubmitButton } from '../../ui/submit-button';
import { TypedText } from '../typed-text';

type Decision = 'exclude' | 'accept' | 'correct';

type Problem = 'document-not-found' | 'finding-not-found' | 'finding-note-missing';

interface DecisionFormProps {
  readonly findingId: string;
  /** True for what stands in no passage: it can stay out or come in. */
  readonly leftOut: boolean;
  readonly decision: Decision | null;
  readonly note: string;
  readonly mostCharacters: number;
  /** Takes `findingId`, `decision` and `note`; gives the code of what is wrong. */
  readonly decide: (before: Problem | null, form: FormData) => Promise<Problem | null>;
}

/** What a teacher can say about a place of the text: exclude it, accept it, or show it with a note. */
export function DecisionForm({
  findingId,
  leftOut,
  decision,
  note,
  mostCharacters,
  decide,
}: DecisionFormProps) {
  const t = useTranslations('documents.defects');
  const errors = useTranslations('errors');
  const [problem, action] = useActionState(decide, null);
  const [writing, setWriting] = useState(false);
  const noteId = useId();
  return (
    <form action={action} className="decision" onSubmit={() => setWriting(false)}>
      <input type="hidden" name="findingId" value={findingId} />
      {decision ? (
        <p className="small">
          <b>{t(`${leftOut ? 'decidedOut' : 'decided'}.${decision}`)}</b>{' '}
          {note === '' ? null : (
            <q>
              <TypedText text={note} />
            </q>
          )}
        </p>
      ) : null}
      <div className="decision-acts">
        {decision === 'exclude' ? null : (
          <SubmitButton look="line" name="decision" value="exclude">
            {t(leftOut ? 'leaveOut' : 'exclude')}
          </SubmitButton>
        )}
        {decision === 'accept' ? null : (
          <SubmitButton look="line" name="decision" value="accept">
            {t(leftOut ? 'putBack' : 'accept')}
          </SubmitButton>
        )}
        {leftOut ? null : (
          <button
            type="button"
            className="btn btn-line"
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            {t('correct')}
          </button>
        )}
        {decision ? (
          <SubmitButton look="quiet" name="decision" value="undo">
            {t('undo')}
          </SubmitButton>
        ) : null}
      </div>
      {writing ? (
        <div className="field">
          <label htmlFor={noteId}>{t('note')}</label>
          <textarea
            className="inp"
            id={noteId}
            name="note"
            rows={2}
            maxLength={mostCharacters}
            defaultValue={note}
            aria-describedby={`${noteId}-hint`}
          />
          <p className="hint" id={`${noteId}-hint`}>
            {t('noteHint', { count: mostCharacters })}
          </p>
          <div>
            <SubmitButton look="line" name="decision" value="correct">
              {t('saveNote')}
            </SubmitButton>
          </div>
        </div>
      ) : null}
      {problem ? (
        <p className="wrong" role="alert">
          {errors(problem)}
        </p>
      ) : null}
    </form>
  );
}
