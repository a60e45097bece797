'use client';

import { ArrowLeft, ArrowRight, LayoutGrid } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatPoints } from '@/i18n/format';
import { Icon } from '../ui/icon';

interface PlayerFootProps {
  /** What the primary button does. */
  readonly step: 'confirm' | 'next' | 'finish';
  readonly immediate: boolean;
  readonly answered: boolean;
  /** Confirmed, but the verdict is not here yet. */
  readonly waiting: boolean;
  readonly offline: boolean;
  readonly first: boolean;
  readonly sending: boolean;
  /** `earned` is a share of 1, `of` the points of the question. */
  readonly points: { readonly earned: number; readonly of: number } | null;
  readonly onBack: () => void;
  readonly onSkip: () => void;
  readonly onForward: () => void;
  readonly onQuestions: () => void;
}

/** The bar at the bottom: back, all questions (phones), skip, and the one next step. */
export function PlayerFoot(props: PlayerFootProps) {
  const t = useTranslations('player');
  const { step, immediate, points } = props;
  const label =
    props.sending && step === 'finish'
      ? t('sending')
      : step === 'finish'
        ? t(immediate ? 'finish' : 'handInButton')
        : t(step);
  return (
    <footer className="p-foot">
      <div className="wrap">
        <button
          type="button"
          className="btn btn-line"
          disabled={props.first}
          onClick={props.onBack}
        >
          <Icon of={ArrowLeft} />
          <span className="only-d">{t('previous')}</span>
          <span className="vh only-m">{t('previous')}</span>
        </button>
        <span className="mid only-d" role="status">
          {step === 'confirm' && !props.answered ? t('chooseFirst') : null}
          {props.waiting ? t(props.offline ? 'waitingOffline' : 'checking') : null}
          {points
            ? t('points', {
                earned: formatPoints(points.earned * points.of),
                possible: points.of,
              })
            : null}
        </span>
        <button
          type="button"
          className="btn btn-line only-m p-all"
          aria-label={t('navigator.all')}
          onClick={props.onQuestions}
        >
          <Icon of={LayoutGrid} />
        </button>
        {step === 'confirm' ? (
          <button type="button" className="btn btn-quiet" onClick={props.onSkip}>
            {t('skip')}
          </button>
        ) : null}
        <button
          type="button"
          className="btn btn-primary btn-lg"
          disabled={step === 'confirm' && !props.answered}
          aria-busy={props.sending || undefined}
          onClick={props.onForward}
        >
          {label}
          {step === 'confirm' ? <kbd className="kbd only-d">Enter</kbd> : <Icon of={ArrowRight} />}
        </button>
      </div>
    </footer>
  );
}
