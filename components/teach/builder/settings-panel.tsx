'use client';

import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { attemptChoices, type Draft, type SentenceAbout, scoreChoices } from './draft';
import { Pick } from './pick';

/** Where the assignment stands: not there yet, kept for later, given, or begun by somebody. */
export type BuilderMode = 'new' | 'draft' | 'given' | 'begun';

interface SettingsPanelProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly mode: BuilderMode;
  readonly students: number;
  readonly sending: boolean;
  readonly sentence: SentenceAbout;
}

/** Title, when, how often, what counts; and the buttons that give it, or keep it for later. */
export function SettingsPanel(props: SettingsPanelProps) {
  const { draft, onChange, mode, sentence } = props;
  const t = useTranslations('builder.settings');
  // A number that somebody else set is offered as well.
  const counts = attemptChoices.some((one) => one === draft.attempts)
    ? attemptChoices
    : [draft.attempts, ...attemptChoices];
  return (
    <section className="sheet pad settings" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('title')}</h2>
      <Field
        label={t('name')}
        name="title"
        required
        maxLength={120}
        placeholder={t('namePlaceholder')}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={sentence('title')}
      />
      <Field
        label={t('opens')}
        name="opens"
        type="datetime-local"
        required
        value={draft.opens}
        onChange={(event) => onChange({ opens: event.target.value })}
        error={sentence('opens')}
      />
      <Field
        label={t('due')}
        name="due"
        type="datetime-local"
        required
        value={draft.due}
        onChange={(event) => onChange({ due: event.target.value })}
        hint={t('zone', { zone: draft.zone })}
        error={sentence('due')}
      />
      <Field
        label={t('closes')}
        name="closes"
        type="datetime-local"
        value={draft.closes}
        onChange={(event) => onChange({ closes: event.target.value })}
        hint={t('closesHint')}
        error={sentence('closes')}
      />
      <Pick
        label={t('attempts')}
        name="attempts"
        value={draft.attempts}
        options={counts.map((value) => ({
          value,
          name: value === '' ? t('attemptsAny') : t('attemptsNumber', { count: Number(value) }),
        }))}
        onPick={(attempts) => onChange({ attempts })}
        error={sentence('attempts')}
      />
      <Pick
        label={t('score')}
        name="score"
        value={draft.score}
        options={scoreChoices.map((value) => ({ value, name: t(`scores.${value}`) }))}
        onPick={(score) => onChange({ score })}
        error={sentence('score')}
      />
      <Send state="given" look="primary" sending={props.sending}>
        {mode === 'given' || mode === 'begun' ? t('save') : t('assign', { count: props.students })}
      </Send>
      {mode === 'begun' ? null : (
        <Send state="draft" look="line" sending={props.sending}>
          {t(mode === 'given' ? 'withdraw' : 'keep')}
        </Send>
      )}
      <p className="hint small muted">{t(`after.${mode}`)}</p>
    </section>
  );
}

interface SendProps {
  readonly state: 'given' | 'draft';
  readonly look: 'primary' | 'line';
  readonly sending: boolean;
  readonly children: string;
}

function Send({ state, look, sending, children }: SendProps) {
  return (
    <button
      type="submit"
      name="state"
      value={state}
      className={`btn btn-${look}${look === 'primary' ? ' btn-lg' : ''}`}
      aria-busy={sending || undefined}
      aria-disabled={sending || undefined}
    >
      {sending && look === 'primary' ? <Icon of={LoaderCircle} /> : null}
      {children}
    </button>
  );
}
