'use client';

import { Check, X } from 'lucide-react';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { htmlLang } from '@/core/content';
import type { Mark } from '@/core/grading';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';

interface MarkFaceProps {
  readonly state: Mark['state'];
  /** What stands in the key box where the state has no sign of its own. */
  readonly label: string;
  readonly children: ReactNode;
  readonly lang: 'en' | 'zh-Hans';
  readonly gloss?: string | null;
  /** The state in words, at the end. */
  readonly word: string;
  /** A sentence below. */
  readonly why?: string | null | undefined;
}

/** What stands in a row after the answer: its sign, its words, its state in words, and why. */
export function MarkFace({ state, label, children, lang, gloss, word, why }: MarkFaceProps) {
  const own = htmlLang(useLocale());
  const sign = state === 'correct' ? Check : state === 'incorrect' ? X : null;
  return (
    <>
      <span className="key num" aria-hidden="true">
        {sign ? <Icon of={sign} /> : label}
      </span>
      <span className="t" lang={lang}>
        {children}
        {gloss ? (
          <span className="g" lang={own}>
            {gloss}
          </span>
        ) : null}
      </span>
      <span className={state === 'off' ? 'vh' : 'st'} lang={own}>
        <MixedText text={word} lang={own} />
      </span>
      {why ? (
        <span className="why">
          <MixedText text={why} lang={own} />
        </span>
      ) : null}
    </>
  );
}
