'use client';

import { Highlighter } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Span } from '@/core/content';
import { Icon } from '../ui/icon';
import { useAnnotations } from './annotations-provider';
import { colours } from './colours';
import { draftAnnotation, type MarkedPassage } from './draft-annotation';

interface MarkButtonProps {
  readonly passage: MarkedPassage & {
    readonly number: number;
    readonly sentences: readonly Span[];
  };
}

/** Without a selection: opens a note on the whole passage or on one of its sentences. */
export function MarkButton({ passage }: MarkButtonProps) {
  const t = useTranslations('annotations');
  const { edit } = useAnnotations();
  const open = () => {
    const whole = { start: 0, end: passage.text.length };
    const spans = passage.sentences.length > 1 ? [whole, ...passage.sentences] : [whole];
    const choices = spans.flatMap((span) => draftAnnotation(passage, span, colours[0]) ?? []);
    const [annotation] = choices;
    if (annotation) edit({ annotation, isNew: true, choices });
  };
  return (
    <button
      type="button"
      className="btn btn-icon psg-mark"
      aria-label={t('markPassage', { number: passage.number })}
      title={t('markPassage', { number: passage.number })}
      onClick={open}
    >
      <Icon of={Highlighter} />
    </button>
  );
}
