'use client';

import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { attemptChoices, type Draft, releaseChoices, scoreChoices } from './draft';

interface SettingsPanelProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly students: number;
  readonly sending: boolean;
  /** The sentence about a field, where something is wrong with it. */
  readonly problem: (
    field: 'title' | 'opens' | 'due' | 'closes' | 'attempts' | 'score' | 'release',
  ) => string | undefined;
}

/** When, how often, what counts, what is shown; and the button that assigns. */
export function SettingsPanel(props: SettingsPanelProps) {
  const { draft, onChange, problem } = props;
  const t = useTranslations('builder.settings');
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
        error={problem('title')}
      />
      <Field
        label={t('opens')}
        name="opens"
        type="datetime-local"
        required
        value={draft.opens}
        onChange={(event) => onChange({ opens: event.target.value })}
        error={problem('opens')}
      />
      <Field
        label={t('due')}
        name="due"
        type="datetime-local"
        required
        value={draft.due}
        onChange={(event) => onChange({ due: event.target.value })}
        hint={t('zone', { zone: draft.zone })}
        error={problem('due')}
      />
      <Field
        label={t('closes')}
        name="closes"
        type="datetime-local"
        value={draft.closes}
        onChange={(event) => onChange({ closes: event.target.value })}
        hint={t('closesHint')}
        error={problem('closes')}
      />
      <Pick
        label={t('attempts')}
        name="attempts"
        value={draft.attempts}
        options={attemptChoices.map((value) => ({
          value,
          name: value === '' ? t('attemptsAny') : t('attemptsNumber', { count: Number(value) }),
        }))}
        onPick={(attempts) => onChange({ attempts })}
        error={problem('attempts')}
      />
      <Pick
        label={t('score')}
        name="score"
        value={draft.score}
        options={scoreChoices.map((value) => ({ value, name: t(`scores.${value}`) }))}
        onPick={(score) => onChange({ score })}
        error={problem('score')}
      />
      <Pick
        label={t('release')}
        name="release"
        value={draft.release}
        options={releaseChoices.map((value) => ({ value, name: t(`releases.${value}`) }))}
        onPick={(release) => onChange({ release })}
        error={problem('release')}
      />
      <button
        type="submit"
        className="btn btn-primary btn-lg"
        aria-busy={props.sending || undefined}
        aria-disabled={props.sending || undefined}
      >
        {props.sending ? <Icon of={LoaderCircle} /> : null}
        {t('assign', { count: props.students })}
      </button>
    </section>
  );
}

interface PickProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { value: string; name: string }[];
  readonly onPick: (value: string) => void;
  readonly error: string | undefined;
}

function Pick({ label, name, value, options, onPick, error }: PickProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="inp"
        name={name}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onPick(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      {error ? (
        <p className="wrong" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
