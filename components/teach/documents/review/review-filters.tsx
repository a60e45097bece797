'use client';

import { useTranslations } from 'next-intl';
import type { Entry, Filter } from './review-view';
import { toReview } from './review-view';

const states = ['waiting', 'accepted', 'edited', 'rejected', 'merged', 'unproved'] as const;

interface ReviewFiltersProps {
  readonly entries: readonly Entry[];
  readonly passages: ReadonlyMap<string, number>;
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

/** Four lists that narrow the queue at once. An untouched list shows its name. */
export function ReviewFilters({ entries, passages, filter, onChange }: ReviewFiltersProps) {
  const t = useTranslations('documents.review');
  const kindName = useTranslations('questions.kind');
  const difficultyName = useTranslations('questions.difficulty');
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const used = new Set(entries.map(({ passageId }) => passageId));
  const changed = Object.entries(toReview).some(
    ([name, value]) => Object.entries(filter).find(([own]) => own === name)?.[1] !== value,
  );
  return (
    <fieldset className="filters">
      <legend className="vh">{t('filters')}</legend>
      <Pick
        label={t('state')}
        value={filter.state}
        options={states.map((id) => ({ id, name: t(`states.${id}`) }))}
        onPick={(value) => onChange({ state: states.find((one) => one === value) ?? '' })}
      />
      <Pick
        label={t('kind')}
        value={filter.kind}
        options={kinds.map((id) => ({ id, name: kindName(id) }))}
        onPick={(kind) => onChange({ kind })}
      />
      <Pick
        label={t('passage')}
        value={filter.passageId}
        options={[...passages]
          .filter(([id]) => used.has(id))
          .map(([id, number]) => ({ id, name: t('passageNumber', { number }) }))}
        onPick={(passageId) => onChange({ passageId })}
      />
      <Pick
        label={t('difficulty')}
        value={filter.difficulty}
        options={(['1', '2', '3'] as const).map((id) => ({ id, name: difficultyName(id) }))}
        onPick={(difficulty) => onChange({ difficulty })}
      />
      {changed ? (
        <button type="button" className="btn btn-quiet" onClick={() => onChange(toReview)}>
          {t('clear')}
        </button>
      ) : null}
    </fieldset>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onPick: (id: string) => void;
}

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <select
      className={value === '' ? 'inp pick' : 'inp pick on'}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.target.value)}
    >
      <option value="">{label}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
