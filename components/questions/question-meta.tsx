'use client';

import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PublicQuestion } from '@/core/content';
import { Icon } from '../ui/icon';

interface QuestionMetaProps {
  readonly kind: PublicQuestion['kind'];
  readonly number: number;
  readonly total: number;
  readonly points: number;
  readonly flag?: { readonly on: boolean; readonly toggle: () => void };
}

/** The line above a stem: place (phones), kind, points, flag. */
export function QuestionMeta({ kind, number, total, points, flag }: QuestionMetaProps) {
  const t = useTranslations('questions');
  return (
    <div className="q-meta">
      <span className="num only-m">{t('position', { number, total })}</span>
      <span className="only-m" aria-hidden="true">
        ·
      </span>
      <span>{t(`kind.${kind}`)}</span>
      <span className="only-d" aria-hidden="true">
        ·
      </span>
      <span className="only-d num">{t('points', { count: points })}</span>
      {flag ? (
        <span className="end">
          <button
            type="button"
            className="btn btn-quiet q-flag"
            aria-pressed={flag.on}
            onClick={flag.toggle}
          >
            <Icon of={Flag} />
            {t(flag.on ? 'flagged' : 'flag')} <span className="kbd only-d">F</span>
          </button>
        </span>
      ) : null}
    </div>
  );
}
