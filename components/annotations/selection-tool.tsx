'use client';

import { NotebookPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Annotation, AnnotationColour } from '@/core/content';
import { Icon } from '../ui/icon';
import { useAnnotations } from './annotations-provider';
import { colours } from './colours';
import { draftAnnotation, type MarkedPassage } from './draft-annotation';
import { useSelectedRanges } from './use-selected-ranges';

/** Three highlights and a note for what is selected; beside it, on touch screens at the lower edge. */
export function SelectionTool({ passages }: { passages: readonly MarkedPassage[] }) {
  const t = useTranslations('annotations');
  const { keep, edit } = useAnnotations();
  const [selected, clear] = useSelectedRanges();
  const [said, say] = useState('');
  const bar = useRef<HTMLElement>(null);
  useWayByKeys(bar, selected !== null, clear);

  const drafts = (colour: AnnotationColour): Annotation[] =>
    (selected?.ranges ?? []).flatMap((range) => {
      const passage = passages.find(({ id }) => id === range.passageId);
      return (passage && draftAnnotation(passage, range, colour)) ?? [];
    });
  const highlight = (colour: AnnotationColour) => {
    const made = drafts(colour);
    for (const draft of made) void keep(draft);
    say(t('highlighted', { count: made.length }));
    clear();
  };
  const write = () => {
    const [first, ...others] = drafts(colours[0]);
    for (const draft of others) void keep(draft);
    if (first) edit({ annotation: first, isNew: true, choices: [] });
    clear();
  };

  return (
    <>
      <p className="vh" role="status">
        {said}
      </p>
      {selected ? (
        <section
          className="sel-tool"
          aria-label={t('tool')}
          ref={bar}
          style={{ left: selected.left, top: selected.top }}
          // A press on the tool must not end the selection that it is about.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
        >
          {colours.map((colour) => (
            <button
              key={colour}
              type="button"
              aria-label={t('highlightIn', { colour: t(`colour.${colour}`) })}
              title={t(`colour.${colour}`)}
              onClick={() => highlight(colour)}
            >
              <span className={`hl hl-${colour}`} aria-hidden="true">
                {t('sample')}
              </span>
            </button>
          ))}
          <button type="button" onClick={write}>
            <Icon of={NotebookPen} />
            {t('writeNote')}
          </button>
        </section>
      ) : null}
    </>
  );
}

/** Tab leads from the selection into the tool, arrows move within it, Esc ends the selection. */
function useWayByKeys(
  bar: React.RefObject<HTMLElement | null>,
  shown: boolean,
  clear: () => void,
): void {
  useEffect(() => {
    if (!shown) return;
    const listen = (event: KeyboardEvent) => {
      const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((button) => button.matches(':focus'));
      if (event.key === 'Escape') clear();
      else if (event.key === 'Tab' && !event.shiftKey && at < 0) buttons[0]?.focus();
      else if (event.key === 'ArrowRight' && at >= 0) buttons[(at + 1) % buttons.length]?.focus();
      else if (event.key === 'ArrowLeft' && at >= 0) buttons.at(at - 1)?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [bar, shown, clear]);
}
