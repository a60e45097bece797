'use client';

import type { KeyboardEvent, ReactNode } from 'react';

interface RadiosProps<Option extends { readonly id: string }> {
  readonly className: string;
  readonly labelledBy: string;
  readonly options: readonly Option[];
  /** The id of an option; null, or that of none, where nothing is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (id: string, option: Option) => void;
  readonly disabled?: boolean;
  /** Of each button; `is-selected` is added to the chosen one. */
  readonly look: string;
  readonly children: (option: Option, chosen: boolean) => ReactNode;
}

/** Buttons of which one is chosen. Arrows choose, in a circle; Enter is left to the page. */
export function Radios<Option extends { readonly id: string }>(props: RadiosProps<Option>) {
  const { options, chosen, look, disabled = false } = props;
  const stop = options.find(({ id }) => id === chosen) ?? options[0];
  return (
    <div
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      className={props.className}
      onKeyDown={chooseByArrows}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: an input can't hold a row of words, a gloss and a mark.
        <button
          key={option.id}
          type="button"
          role="radio"
          aria-checked={option.id === chosen}
          tabIndex={option === stop ? 0 : -1}
          disabled={disabled}
          className={option.id === chosen ? `${look} is-selected` : look}
          onClick={() => props.onChoose(option.id, option)}
          onKeyDown={leaveEnter}
        >
          {props.children(option, option.id === chosen)}
        </button>
      ))}
    </div>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** A button that is chosen or not. Space chooses; Enter is left to the page. */
export function Check({ checked, onToggle, className, children }: CheckProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input can't hold a row of words, a gloss and a mark.
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      className={className}
      onClick={onToggle}
      onKeyDown={leaveEnter}
    >
      {children}
    </button>
  );
}

const steps: Readonly<Record<string, 1 | -1 | undefined>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

function chooseByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  if (!step || at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const next = buttons[(at + step + buttons.length) % buttons.length];
  next?.focus();
  next?.click();
}

function leaveEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
