'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { AttemptState } from '@/core/assignments';
import type { SingleKeys } from '@/i18n/single-keys';
import { langOf } from '../progress/lang-of';
import { FocusBar } from '../shell/focus-bar';
import { Ruler } from '../shell/ruler';
import { CompanyBanner } from './company-banner';
import { HandInDialog } from './hand-in-dialog';
import { later } from './later';
import { exitOf } from './page-slots';
import { PlayerFoot, type Step } from './player-foot';
import { NavigatorSheet, PlayerSide, ShortcutSheet } from './player-panels';
import { PlayerQuestion } from './player-question';
import { type ItemState, isAnswered, shownFeedback } from './player-state';
import { SaveStatus } from './save-status';
import { SavingBanner } from './saving-banner';
import { Timer } from './timer';
import { useClock } from './use-clock';
import { useHandIn } from './use-hand-in';
import { usePlace } from './use-place';
import { usePlayer } from './use-player';
import { usePlayerKeys } from './use-player-keys';
import { useTimeUp } from './use-time-up';

const TimeBanners = later(() => import('./time-banners').then((file) => file.TimeBanners));
const LeaveDialog = later(() => import('./leave-dialog').then((file) => file.LeaveDialog));

interface AttemptPlayerProps {
  readonly attempt: AttemptState;
  /** Where the bar of preferences is, so that language and theme stay one tap away. */
  readonly preferences: React.ReactNode;
  readonly keys: SingleKeys;
  /** Turns single keys on and off. */
  readonly keysSwitch: React.ReactNode;
}

/** Practice or a quiz, one question at a time; nothing that was answered gets lost on the way. */
export function AttemptPlayer({ attempt, preferences, ...rest }: AttemptPlayerProps) {
  const t = useTranslations('player');
  const clock = useClock(attempt);
  const player = usePlayer(attempt, clock.hear);
  const { state, saveState } = player;
  const total = attempt.items.length;
  const immediate = attempt.feedback === 'immediate';
  const { current, go, forwardOnly } = usePlace(attempt, player);
  const [panel, setPanel] = useState<'questions' | 'keys' | 'leave' | null>(null);
  const [fresh, setFresh] = useState<number | null>(null);
  const handIn = useHandIn(attempt, player.sender, state, go);
  const saving = saveState.type;
  const over = useTimeUp({ attempt, clock, saving: saving === 'saving', submit: handIn.submit });

  const item = attempt.items.find(({ position }) => position === current);
  const shown = state[current];
  const answered = shown ? isAnswered(shown.answer) : false;

  const confirm = useCallback(() => {
    setFresh(current);
    player.confirm(current);
  }, [current, player.confirm]);

  const feedback = shown ? shownFeedback(shown) : null;
  const last = current === total;
  const step = shown ? stepOf(shown, { immediate, over, last }) : 'next';
  const goOn = () => {
    if (forwardOnly && !answered && !over) setPanel('leave');
    else go(current + 1);
  };
  const forward = () => {
    if (step === 'next') goOn();
    else if (step === 'finish') handIn.ask();
    else if (step === 'retry') player.retry(current);
    else if (answered) confirm();
  };
  usePlayerKeys({
    forward,
    move: (by) => {
      if (!forwardOnly) go(current + by);
      else if (by > 0 && !last) goOn();
    },
    flag: () => player.flag(current),
    keys: () => setPanel('keys'),
    answered: feedback !== null && feedback.evidence.length > 0,
  });

  if (!item || !shown) return null;
  const position = t('position', { number: current, total });
  const title = attempt.title ?? t('practice');
  const sees = immediate && !over;
  const enter = t(enterKey(step, sees));
  const most = Math.max(1, ...attempt.certainty.map(({ right }) => right));
  const keyboard = { enter, keys: rest.keys, children: rest.keysSwitch };
  const place = { attempt, state, current };
  const close = () => setPanel(null);
  // With the page, not when time is over: then there may be no network.
  const timely = attempt.deadlineAt !== null || attempt.lateShare < 1;
  return (
    <div className={attempt.accommodations.largerText ? 'player is-large' : 'player'}>
      <FocusBar
        exit={{ href: exitOf(attempt), kind: 'leave' }}
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
        {clock.remaining === null ? null : <Timer remaining={clock.remaining} />}
        <span className="only-d p-prefs">{preferences}</span>
      </FocusBar>
      <main className="wrap p-body" id="content">
        <div className="p-main">
          <SavingBanner state={saveState} failure={handIn.failure} onRetry={player.sender.retry} />
          <CompanyBanner elsewhere={player.elsewhere} overtaken={player.overtaken} />
          {timely ? <TimeBanners attempt={attempt} clock={clock} /> : null}
          <PlayerQuestion
            key={current}
            {...{ attempt, item, shown, player }}
            fresh={fresh === current}
            locked={over}
            keys={panel === null}
          />
          {forwardOnly ? <p className="q-help">{t('forward.note')}</p> : null}
          <div className="only-m p-prefs">{preferences}</div>
        </div>
        <PlayerSide {...place} onGo={go} keyboard={keyboard} />
      </main>
      <PlayerFoot
        {...{ step, answered, forwardOnly }}
        immediate={sees}
        waiting={shown.checking}
        offline={saving === 'device' || saving === 'failed'}
        first={current === 1}
        sending={handIn.sending}
        points={pointsOf(shown, item.points * most)}
        onBack={() => go(current - 1)}
        onSkip={() => (last && !forwardOnly ? go(1) : last ? handIn.ask() : goOn())}
        onForward={forward}
        onQuestions={() => setPanel('questions')}
      />
      <NavigatorSheet
        {...place}
        open={panel === 'questions'}
        onGo={(to) => {
          close();
          go(to);
        }}
        onClose={close}
      />
      <ShortcutSheet open={panel === 'keys'} keyboard={keyboard} onClose={close} />
      {forwardOnly ? (
        <LeaveDialog
          open={panel === 'leave'}
          number={current}
          onStay={close}
          onLeave={() => {
            close();
            go(current + 1);
          }}
        />
      ) : null}
      <HandInDialog {...handIn.dialog} forwardOnly={forwardOnly} />
    </div>
  );
}

interface Situation {
  readonly immediate: boolean;
  readonly over: boolean;
  readonly last: boolean;
}

function stepOf(shown: ItemState, { immediate, over, last }: Situation): Step {
  if (over) return 'finish';
  if (immediate && !shown.final) return shownFeedback(shown) ? 'retry' : 'confirm';
  return last ? 'finish' : 'next';
}

function pointsOf(shown: ItemState, of: number) {
  return shownFeedback(shown) && shown.earned !== null ? { earned: shown.earned, of } : null;
}

function enterKey(step: Step, immediate: boolean) {
  if (step === 'finish') return immediate ? 'finish' : 'handInButton';
  return step === 'confirm' ? 'keys.confirm' : step === 'retry' ? 'retry' : 'keys.next';
}
