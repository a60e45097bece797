'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { htmlLang, type Language } from '@/core/content';
import { detectLanguage } from '@/core/text';
import { Banner } from '../../../ui/banner';
import { ProvingPassages } from './proving-passages';
import type { Detail, Edit, Outcome } from './review-view';

interface EditPanelProps {
  readonly detail: Detail;
  readonly busy: boolean;
  readonly save: (edit: Edit) => Promise<Outcome>;
  readonly onCancel: () => void;
}

/** Flaws that nobody overrules, as the server has them. */
const mustFix = [1, 2];

/** Every word of a draft in a field of its own; what the checks say comes back beside them. */
export function EditPanel({ detail, busy, save, onCancel }: EditPanelProps) {
  const t = useTranslations('documents.edit');
  const flaw = useTranslations('documents.flaws');
  const review = useTranslations('documents.review');
  const difficultyName = useTranslations('questions.difficulty');
  const [refusal, setRefusal] = useState<Extract<Outcome, { ok: false }> | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const flaws = refusal?.flaws ?? [];
  const open = flaws.length > 0 && flaws.every(({ check }) => !mustFix.includes(check));

  async function submit(overrule: boolean) {
    if (!form.current) return;
    const data = new FormData(form.current);
    const texts = detail.texts.flatMap(({ path }) => {
      const text = data.get(path);
      return typeof text === 'string' ? [[path, text] as const] : [];
    });
    const without = data.getAll('without').filter((id) => typeof id === 'string');
    const chosen = ([1, 2, 3] as const).find((one) => String(one) === data.get('difficulty'));
    const outcome = await save({
      texts: Object.fromEntries(texts),
      without,
      difficulty: chosen ?? detail.difficulty,
      overrule,
    });
    setRefusal(outcome.ok ? null : outcome);
  }

  return (
    <div className="rv">
      <form
        className="edit-draft"
        ref={form}
        aria-labelledby={titleId}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      >
        <h2 id={titleId}>{t('title')}</h2>
        <p className="small muted">{t('lead')}</p>
        {detail.texts.map((text) => (
          <TextField key={text.path} text={text} />
        ))}
        {detail.removable.length > 0 ? (
          <fieldset className="field">
            <legend className="lab">{t('without')}</legend>
            {detail.removable.map(({ id, text }) => (
              <label key={id} className="check-row">
                <input type="checkbox" name="without" value={id} />
                <span lang={langOf(text, null)}>{text}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <div className="field edit-difficulty">
          <label htmlFor={`${titleId}-difficulty`}>{review('difficulty')}</label>
          <select
            className="inp"
            id={`${titleId}-difficulty`}
            name="difficulty"
            defaultValue={detail.difficulty}
          >
            {(['1', '2', '3'] as const).map((one) => (
              <option key={one} value={one}>
                {difficultyName(`${one}`)}
              </option>
            ))}
          </select>
        </div>
        {refusal ? (
          <Banner tone={open ? 'warn' : 'err'} live>
            <p>{flaws.length === 0 ? refusal.sentence : t(open ? 'flawed' : 'mustFix')}</p>
            <ul>
              {flaws.map(({ check, detail: words }) => (
                <li key={`${check} ${words}`}>{flaw(`${check}`)}</li>
              ))}
            </ul>
          </Banner>
        ) : null}
        <div className="edit-acts">
          <button type="submit" className="btn btn-primary" aria-disabled={busy || undefined}>
            {t('save')}
          </button>
          {open ? (
            <button type="button" className="btn btn-line" onClick={() => submit(true)}>
              {t('overrule')}
            </button>
          ) : null}
          <button type="button" className="btn btn-quiet" onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      </form>
      <div>
        <ProvingPassages passages={detail.passages} />
      </div>
    </div>
  );
}

function TextField({
  text: { path, role, number, language, text },
}: {
  text: Detail['texts'][number];
}) {
  const t = useTranslations('documents.edit');
  const id = useId();
  const name = t(`role.${role}`, { number: number ?? 1 });
  return (
    <div className="field">
      <label htmlFor={id}>
        {name}
        {language ? <span className="muted"> · {t(`in.${language}`)}</span> : null}
      </label>
      <textarea
        className="inp"
        id={id}
        lang={langOf(text, language)}
        name={path}
        rows={Math.min(6, Math.ceil(columnsOf(text) / 44))}
        defaultValue={text}
        maxLength={2_000}
        aria-describedby={role === 'quote' ? `${id}-hint` : undefined}
      />
      {role === 'quote' ? (
        <p className="hint" id={`${id}-hint`}>
          {t('quoteHint')}
        </p>
      ) : null}
    </div>
  );
}

/** Words of the source have its language, which they show. */
function langOf(text: string, language: Language | null) {
  const spoken = language ?? detectLanguage(text);
  return spoken ? htmlLang(spoken) : undefined;
}

/** How wide a text is set, in Latin letters; a Han character takes two. */
function columnsOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) + 1;
}
