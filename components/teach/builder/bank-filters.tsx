'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon } from '../../ui/icon';
import type { BankChoices, BankFilter } from './question-bank';
import { everything } from './question-bank';

interface BankFiltersProps {
  readonly choices: BankChoices;
  readonly filter: BankFilter;
  readonly onChange: (change: Partial<BankFilter>) => void;
}

const typingPause = 350;

/** Words and five lists that narrow the bank at once. An untouched list shows its name. */
export function BankFilters({ choices, filter, onChange }: BankFiltersProps) {
  const t = useTranslations('builder');
  const kindName = useTranslations('questions.kind');
  const narrowed = Object.values(filter).some((value) => value !== '');
  const languages = ['en', 'zh-CN'] as const;
  return (
    <fieldset className="filters">
      <legend className="vh">{t('search')}</legend>
      <SearchWords words={filter.words} onChange={(words) => onChange({ words })} />
      <Pick
        label={t('filter.module')}
        value={filter.moduleId}
        options={choices.modules}
        onPick={(moduleId) => onChange({ moduleId })}
      />
      <Pick
        label={t('filter.document')}
        value={filter.documentId}
        options={choices.documents}
        onPick={(documentId) => onChange({ documentId })}
      />
      <Pick
        label={t('filter.concept')}
        value={filter.conceptId}
        options={choices.concepts}
        onPick={(conceptId) => onChange({ conceptId })}
      />
      <Pick
        label={t('filter.kind')}
        value={filter.kind}
        options={choices.kinds.map((id) => ({ id, name: kindName(id) }))}
        onPick={(kind) => onChange({ kind })}
      />
      <Pick
        label={t('filter.language')}
        value={filter.language}
        options={languages.map((id) => ({ id, name: t(`filter.languages.${id}`) }))}
        onPick={(language) => onChange({ language })}
      />
      {narrowed ? (
        <button type="button" className="btn btn-quiet" onClick={() => onChange(everything)}>
          {t('filter.clear')}
        </button>
      ) : null}
    </fieldset>
  );
}

function SearchWords({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const t = useTranslations('builder');
  const [typed, setTyped] = useState(words);
  const [sent, setSent] = useState(words);
  if (words !== sent) {
    setSent(words);
    setTyped(words);
  }
  useEffect(() => {
    if (typed === sent) return;
    const pause = setTimeout(() => {
      setSent(typed);
      onChange(typed);
    }, typingPause);
    return () => clearTimeout(pause);
  });
  return (
    <span className="grow">
      <Icon of={Search} />
      <input
        className="inp"
        type="search"
        maxLength={100}
        aria-label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
    </span>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { id: string; name: string; lang?: 'en' | 'zh-Hans' }[];
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
      {options.map(({ id, name, lang }) => (
        <option key={id} value={id} lang={lang}>
          {name}
        </option>
      ))}
    </select>
  );
}
