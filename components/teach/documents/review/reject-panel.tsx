'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useShortcuts } from '../../../questions/use-shortcuts';

/** In the order of the digits. */
const reasons = [
  'wrong-key',
  'ambiguous',
  'unclear',
  'weak-options',
  'trivial',
  'not-central',
  'language',
  'source-defect',
  'other',
] as const;

interface RejectPanelProps {
  readonly onChoose: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason, each a digit away. */
export function RejectPanel({ onChoose, onCancel }: RejectPanelProps) {
  const t = useTranslations('documents');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const digits = reasons.map(
    (reason, index) => [String(index + 1), () => onChoose(reason)] as const,
  );
  useShortcuts({ ...Object.fromEntries(digits), Escape: onCancel });
  return (
    <fieldset className="why">
      <legend>{t('review.why')}</legend>
      {reasons.map((reason, index) => (
        <button
          key={reason}
          ref={index === 0 ? first : undefined}
          type="button"
          className="btn btn-line"
          onClick={() => onChoose(reason)}
        >
          <span className="kbd" aria-hidden="true">
            {index + 1}
          </span>
          {t(`reasons.${reason}`)}
        </button>
      ))}
      <button type="button" className="btn btn-quiet" onClick={onCancel}>
        {t('review.cancel')}
      </button>
    </fieldset>
  );
}
