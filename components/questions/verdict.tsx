'use client';

import { CircleCheck, CircleDotDashed, CircleX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { htmlLang, type PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { Icon } from '../ui/icon';
import { MixedText } from '../ui/mixed-text';
import { useWhose } from './whose-answer';

const looks = {
  correct: { icon: CircleCheck, className: 'verdict good' },
  partial: { icon: CircleDotDashed, className: 'verdict partial' },
  incorrect: { icon: CircleX, className: 'verdict bad' },
} as const;

interface VerdictProps {
  readonly feedback: Feedback;
  readonly kind: PublicQuestion['kind'];
  /** Takes the focus when it appears: for the answer that was just confirmed. */
  readonly takeFocus?: boolean;
}

/** Icon, word and the difference in a sentence. */
export function Verdict({ feedback, kind, takeFocus = false }: VerdictProps) {
  const t = useTranslations('questions');
  const whose = useWhose();
  const lang = htmlLang(useLocale());
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) element.current?.focus();
  }, [takeFocus]);
  const { verdict, found, expected } = feedback.grade;
  const { icon, className } = looks[verdict];
  const partial = found === expected ? 'verdict.partialRest' : partialOf(kind);
  const word = verdict === 'partial' ? t(partial, { found, expected }) : t(`verdict.${verdict}`);
  const statement = kind === 'true-false' ? feedback.solution[0] : undefined;
  return (
    <div className={className} role="status" ref={element} tabIndex={-1}>
      <Icon of={icon} />
      <div>
        <p>
          {whose === 'key' ? null : (
            <>
              <b lang={lang}>{word}</b>{' '}
            </>
          )}
          <span lang={feedback.rationaleLang}>
            <MixedText text={feedback.rationale} lang={feedback.rationaleLang} />
          </span>
        </p>
        {statement ? (
          <p className="q-corrected">
            {t('solution.statement')} <span lang={statement.lang}>{statement.text}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** What was counted depends on the kind. */
function partialOf(kind: PublicQuestion['kind']) {
  switch (kind) {
    case 'cloze':
      return 'verdict.partialCloze';
    case 'match':
    case 'order':
    case 'classify':
    case 'short-answer':
      return `verdict.partialBy.${kind}` as const;
    default:
      return 'verdict.partial';
  }
}
