'use client';

import { Check, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { htmlLang, type PublicOption } from '@/core/content';
import type { Mark } from '@/core/grading';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { useWhose, type Whose } from './whose-answer';

interface OptionFaceProps {
  readonly option: PublicOption;
  readonly chosen: boolean;
  /** One answer only: what was not chosen but right is then the answer, not one that was missed. */
  readonly single: boolean;
  /** Present once the answer is released. */
  readonly mark?: Mark | undefined;
}

/** What stands in an option: its key box, its words, and after the answer its state and the reason. */
export function OptionFace({ option, chosen, single, mark }: OptionFaceProps) {
  const lang = htmlLang(useLocale());
  const t = useTranslations('questions.mark');
  const whose = useWhose();
  const ticked = mark ? mark.state === 'correct' : chosen;
  return (
    <>
      <span className="key num" aria-hidden="true">
        {ticked ? <Icon of={Check} /> : mark?.state === 'incorrect' ? <Icon of={X} /> : option.id}
      </span>
      <span className="t" lang={option.lang}>
        {option.text}
        {option.gloss ? (
          <span className="g" lang={lang}>
            {option.gloss}
          </span>
        ) : null}
      </span>
      {mark ? (
        <span className={mark.state === 'off' ? 'vh' : 'st'}>
          {t(stateWord(mark.state, single, whose))}
        </span>
      ) : null}
      {mark?.reason ? (
        <span className="why">
          <MixedText text={mark.reason} lang={lang} />
        </span>
      ) : null}
    </>
  );
}

function stateWord(state: Mark['state'], single: boolean, whose: Whose) {
  if (state === 'correct') return whose === 'own' ? 'chosen' : whose === 'key' ? 'answer' : 'right';
  return state === 'missed' && single ? 'answer' : state;
}
