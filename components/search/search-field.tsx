'use client';

import { Search } from 'lucide-react';
import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { htmlLang } from '@/core/content';
import { useShortcuts } from '../questions/use-shortcuts';
import { Icon } from '../ui/icon';
import { useSuggestions } from './use-suggestions';

interface SearchFieldProps {
  /** What was looked for last. */
  readonly typed: string;
  /** Puts the cursor into the field when the page opens. */
  readonly focus: boolean;
}

/** The field of the search: an ordinary form, with suggestions where script runs. `/` leads to it. */
export function SearchField({ typed, focus }: SearchFieldProps) {
  const t = useTranslations('search');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(asked);
  const open = asked !== '' && suggestions.length > 0;
  useShortcuts({ '/': () => input.current?.select() });

  const close = () => {
    setAsked('');
    setActive(-1);
  };
  const choose = (text: string) => {
    if (input.current) input.current.value = text;
    close();
    form.current?.requestSubmit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || !open) return;
    const count = suggestions.length;
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown') setActive(((active + 2) % (count + 1)) - 1);
    else if (event.key === 'ArrowUp') setActive(((active + count + 1) % (count + 1)) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) choose(chosen.text);
    else return;
    event.preventDefault();
  };

  return (
    <Form action="/search" role="search" className="s-form" ref={form} onSubmit={close}>
      <label className="vh" htmlFor={id}>
        {t('field')}
      </label>
      <div className="s-field">
        <Icon of={Search} />
        <input
          ref={input}
          id={id}
          name="q"
          type="search"
          className="inp"
          key={typed}
          defaultValue={typed}
          // biome-ignore lint/a11y/noAutofocus: the page has no other purpose, and the field is its first control.
          autoFocus={focus}
          placeholder={t('placeholder')}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          onChange={(event) => {
            setActive(-1);
            setAsked(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <span className="kbd only-d" aria-hidden="true">
          /
        </span>
        <div
          id={`${id}-list`}
          className="s-list"
          role="listbox"
          aria-label={t('suggestions')}
          hidden={!open}
        >
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens to the keys.
            <div
              key={`${suggestion.kind} ${suggestion.text}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion.text)}
            >
              <span className="read" lang={htmlLang(suggestion.language)}>
                {suggestion.text}
              </span>
              <span className="xs muted">{t(`kind.${suggestion.kind}`)}</span>
            </div>
          ))}
        </div>
      </div>
      <button type="submit" className="btn btn-primary btn-lg">
        {t('submit')}
      </button>
      <output className="vh">
        {asked === '' ? '' : t('suggestionCount', { count: suggestions.length })}
      </output>
    </Form>
  );
}
