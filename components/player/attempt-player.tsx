'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import type { AttemptState } from '@/core/assignments';
import type { SingleKeys } from '@/i18n/single-keys';
import { langOf } from '../progress/lang-of';
import { QuestionCard } from '../questions/question-card';
import { QuestionMeta } from '../questions/question-meta';
import { FocusBar } from '../shell/focus-bar';
import { Ruler } from '../shell/ruler';
import { CompanyBanner } from './company-banner';
import { EvidenceActions } from './evidence-actions';
import { HandInDialog } from './hand-in-dialog';
import { PlayerFoot } from './player-foot';
import { NavigatorSheet, PlayerSide, ShortcutSheet } from './player-panels';
import { isAnswered } from './player-state';
import { SaveStatus } from './save-status';
import { SavingBanner } from './saving-banner';
import { Timer } from './timer';
import { useHandIn } from './use-hand-in';
import { usePlace } from './use-place';
import { usePlayer } from './use-player';
import { usePlayerKeys } from './use-player-keys';
import { useRemaining } from './use-remaining';

interface AttemptPlayerProps {
  readonly attempt: AttemptState;
  /** The one way out. */
  readonly exitHref: string;
  /** Where the bar of preferences is, so that language and theme stay one tap away. */
  readonly preferences: React.ReactNode;
  readonly keys: SingleKeys;
  /** Turns single keys on and off. */
  readonly keysSwitch: React.ReactNode;
}

/** Practice or a quiz, one question at a time; nothing that was answered gets lost on the way. */
export function AttemptPlayer({ attempt, exitHref, preferences, ...rest }: AttemptPlayerProps) {
  const t = useTranslations('player');
  const player = usePlayer(attempt);
  const { state, saveState } = player;
  const total = attempt.items.length;
  const immediate = attempt.feedback === 'immediate';
  const place = usePlace(attempt, player.leave);
  const { current, go } = place;
  const [panel, setPanel] = useState<'questions' | 'keys' | null>(null);
  const [fresh, setFresh] = useState<number | null>(null);
  const handIn = useHandIn(attempt, player.sender, state, go);
  const remaining = useRemaining(attempt.deadlineAt, attempt.serverTime);

  const item = attempt.items.find(({ position }) => position === current);
  const shown = state[current];
  const answered = shown ? isAnswered(shown.answer) : false;

  const confirm = useCallback(() => {
    setFresh(current);
    player.confirm(current);
  }, [current, player.confirm]);

  const step = immediate && shown && !shown.final ? 'confirm' : current < total ? 'next' : 'finish';
  const forward = () => {
    if (step === 'next') go(current + 1);
    else if (step === 'finish') handIn.ask();
    else if (answered) confirm();
  };
  usePlayerKeys({
    forward,
    move: (by) => go(current + by),
    flag: () => player.flag(current),
    keys: () => setPanel('keys'),
    answered: Boolean(shown?.feedback),
  });

  const { submit } = handIn;
  const saving = saveState.type;
  // Again whenever it changes where the answers are: what could not be sent may be there now.
  useEffect(() => {
    if (remaining === 0 && saving !== 'saving') submit();
  }, [remaining, saving, submit]);

  if (!item || !shown) return null;
  const position = t('position', { number: current, total });
  const title = attempt.title ?? t('practice');
  const enter = t(enterKey(step, immediate));
  const keyboard = { enter, keys: rest.keys, children: rest.keysSwitch };
  return (
    <div className="player">
      <FocusBar
        exit={{ href: exitHref, kind: 'leave' }}
        title={title}
        titleLang={langOf(title)}
        position={position}
        ruler={
          <Ruler
            label={position}
            steps={attempt.items.map((one) => ({
              done:
                isAnswered(state[one.position]?.answer ?? null) &&
                (!immediate || state[one.position]?.final === true),
              current: one.position === current,
            }))}
          />
        }
      >
        <SaveStatus state={saveState} onRetry={player.sender.retry} />
        {remaining === null ? null : <Timer remaining={remaining} />}
        <span className="only-d p-prefs">{preferences}</span>
      </FocusBar>
      <main className="wrap p-body" id="content">
        <div className="p-main">
          <SavingBanner state={saveState} failure={handIn.failure} onRetry={player.sender.retry} />
          <CompanyBanner elsewhere={player.elsewhere} overtaken={player.overtaken} />
          <QuestionCard
            key={current}
            question={item.question}
            value={shown.answer}
            onChange={(answer) => player.answer(current, answer)}
            feedback={shown.feedback}
            heading="h1"
            keys={panel === null && !shown.final}
            justAnswered={fresh === current}
            meta={
              <QuestionMeta
                kind={item.question.kind}
                number={current}
                total={total}
                points={item.points}
                flag={{ on: shown.flagged, toggle: () => player.flag(current) }}
              />
            }
            actions={
              shown.feedback ? (
                <EvidenceActions
                  feedback={shown.feedback}
                  attemptId={attempt.id}
                  position={current}
                />
              ) : null
            }
          />
          <div className="only-m p-prefs">{preferences}</div>
        </div>
        <PlayerSide state={state} current={current} onGo={go} keyboard={keyboard} />
      </main>
      <PlayerFoot
        step={step}
        immediate={immediate}
        answered={answered}
        waiting={immediate && shown.final && !shown.feedback}
        offline={saving === 'device' || saving === 'failed'}
        first={current === 1}
        sending={handIn.sending}
        points={shown.feedback ? { earned: shown.feedback.grade.earned, of: item.points } : null}
        onBack={() => go(current - 1)}
        onSkip={() => go(current < total ? current + 1 : 1)}
        onForward={forward}
        onQuestions={() => setPanel('questions')}
      />
      <NavigatorSheet
        open={panel === 'questions'}
        state={state}
        current={current}
        onGo={(to) => {
          setPanel(null);
          go(to);
        }}
        onClose={() => setPanel(null)}
      />
      <ShortcutSheet open={panel === 'keys'} keyboard={keyboard} onClose={() => setPanel(null)} />
      <HandInDialog {...handIn.dialog} />
    </div>
  );
}

function enterKey(step: 'confirm' | 'next' | 'finish', immediate: boolean) {
  if (step === 'finish') return immediate ? 'finish' : 'handInButton';
  return step === 'confirm' ? 'keys.confirm' : 'keys.next';
}
