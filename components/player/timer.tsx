'use client';

import { Timer as TimerIcon, TimerOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatClock } from '@/i18n/format';
import { Icon } from '../ui/icon';

const warning = 5 * 60;
const lastCall = 60;

/** Time left; can be hidden until five minutes are left. Announced at five minutes and at one. */
export function Timer({ remaining }: { remaining: number }) {
  const t = useTranslations('player.timer');
  const [hidden, setHidden] = useState(false);
  const soon = remaining <= warning;
  const shown = !hidden || soon;
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
        {soon ? (
          <span className="only-d">{t('soon', { minutes: minutesUp(remaining) })}</span>
        ) : null}
      </button>
      <span className="vh" role="status">
        {remaining === warning || remaining === lastCall
          ? t('soon', { minutes: minutesUp(remaining) })
          : ''}
      </span>
    </>
  );
}

function minutesUp(seconds: number): number {
  return Math.ceil(seconds / 60);
}
