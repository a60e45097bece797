'use client';

import { ArrowLeft, ArrowRight, LayoutGrid, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatPoints } from '@/i18n/format';
import { Icon } from '../ui/icon';

/** What the primary button does. */
export type Step = 'confirm' | 'retry' | 'next' | 'finish';

interface PlayerFootProps {
  readonly step: Step;
  /** What was answered is marked already: there is a result to see. */
  readonly immediate: boolean;
  readonly answered: boolean;
  /** Confirmed, but the verdict is not here yet. */
  readonly waiting: boolean;
  readonly offline: boolean;
  readonly first: boolean;
  /** There is no way back. */
  readonly forwardOnly: boolean;
  readonly sending: boolean;
  readonly points: { readonly earned: number; readonly of: number } | null;
  readonly onBack: () => void;
  readonly onSkip: () => void;
  readonly onForward: () => void;
  readonly onQuestions: () => void;
}

/** The bar at the bottom: back, all questions (phones), skip, and the one next step. */
export function PlayerFoot(props: PlayerFootProps) {
  const t = useTranslations('player');
  const { step, points } = props;
  return (
    <footer className="p-foot">
      <div className="wrap">
        {props.forwardOnly ? null : (
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
        )}
        <span className="mid only-d" role="status">
          {step === 'confirm' && !props.answered ? t('chooseFirst') : null}
          {props.waiting ? t(props.offline ? 'waitingOffline' : 'checking') : null}
          {points
            ? t('points', { earned: formatPoints(points.earned), possible: points.of })
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
        {step === 'confirm' || step === 'retry' ? (
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
          {step === 'retry' ? <Icon of={RotateCcw} /> : null}
          {t(labelOf(props))}
          {step === 'confirm' ? <kbd className="kbd only-d">Enter</kbd> : null}
          {step === 'next' || step === 'finish' ? <Icon of={ArrowRight} /> : null}
        </button>
      </div>
    </footer>
  );
}

function labelOf({ step, immediate, sending }: PlayerFootProps) {
  if (step !== 'finish') return step;
  if (sending) return 'sending';
  return immediate ? 'finish' : 'handInButton';
}
