'use client';

import { Pause, Play, Square, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useReader } from '../reading/reader-provider';
import { Icon } from '../ui/icon';
import { useReadAloud } from './read-aloud-provider';

const rates = [0.75, 1, 1.25, 1.5] as const;

/** Begins reading at the passage on the screen; absent where no voice speaks its language. */
export function ReadAloudButton() {
  const t = useTranslations('annotations.listen');
  const { current } = useReader();
  const { able, stage, play } = useReadAloud();
  if (!able) return null;
  return (
    <>
      <button
        type="button"
        className="btn btn-icon listen-start"
        aria-label={t('start')}
        title={t('start')}
        onClick={() => play(current)}
      >
        <Icon of={Volume2} />
      </button>
      {stage === 'silent' ? null : <ReadAloudBar />}
    </>
  );
}

/** Pause, stop and speed, while something is read. */
function ReadAloudBar() {
  const t = useTranslations('annotations.listen');
  const { stage, spoken, rate, play, pause, stop, setRate } = useReadAloud();
  const playing = stage === 'playing';
  return (
    <section className="listen" aria-label={t('title')}>
      <button
        type="button"
        className="btn btn-icon"
        aria-label={playing ? t('pause') : t('play')}
        onClick={() => (playing ? pause() : play(null))}
      >
        <Icon of={playing ? Pause : Play} />
      </button>
      <button type="button" className="btn btn-icon" aria-label={t('stop')} onClick={stop}>
        <Icon of={Square} />
      </button>
      <span className="small num">{spoken ? t('at', { number: spoken.number }) : null}</span>
      <label className="small">
        {t('rate')}
        <select value={rate} onChange={(event) => setRate(Number(event.target.value))}>
          {rates.map((one) => (
            <option key={one} value={one}>
              {t('times', { rate: one })}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
