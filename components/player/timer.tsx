'use client';

import { Timer as TimerIcon, TimerOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { formatClock } from '@/i18n/format';
import { Icon } from '../ui/icon';

const warning = 5 * 60;
const lastCall = 60;
/** Who has more time than this has no clock to watch: the due date says enough. */
const watched = 4 * 3600;

/** Time left once it is a matter of hours; can be hidden until five minutes are left. Announced at five minutes and at one. */
export function Timer({ remaining }: { remaining: number }) {
  const t = useTranslations('player.timer');
  const [hidden, setHidden] = useState(false);
  const said = useAnnounced(remaining);
  const soon = remaining <= warning;
  const shown = !hidden || soon;
  if (remaining > watched) return null;
  return (
    <>
      <button
        type="button"
        className={soon ? 'timer num is-soon' : 'timer num'}
        aria-pressed={hidden}
        aria-label={shown ? t('left', { clock: formatClock(remaining) }) : t('hidden')}
        title={hidden ? t('show') : t('hide')}
        onClick={() => setHidden(!hidden)}
      >
        <Icon of={shown ? TimerIcon : TimerOff} />
        {shown ? formatClock(remaining) : null}
        {soon && remaining > 0 ? (
          <span className="only-d">{t('soon', { minutes: minutesUp(remaining) })}</span>
        ) : null}
      </button>
      <span className="vh" role="status">
        {said === null ? '' : t('soon', { minutes: minutesUp(said) })}
      </span>
    </>
  );
}

/** The mark that was passed last, also where a tick was left out because the page slept; null before the first. */
function useAnnounced(remaining: number): number | null {
  const [said, setSaid] = useState<number | null>(null);
  const before = useRef(remaining);
  useEffect(() => {
    const last = before.current;
    before.current = remaining;
    if (remaining > last) setSaid(null);
    for (const mark of [lastCall, warning]) {
      if (last > mark && remaining <= mark && remaining > 0) return setSaid(mark);
    }
  }, [remaining]);
  return said;
}

function minutesUp(seconds: number): number {
  return Math.ceil(seconds / 60);
}
