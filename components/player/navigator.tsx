'use client';

import { useTranslations } from 'next-intl';
import { type ItemState, isAnswered, type PlayerState } from './player-state';

interface NavigatorProps {
  readonly state: PlayerState;
  readonly current: number;
  readonly onGo: (position: number) => void;
}

const marks = { correct: 'ok', partial: 'part', incorrect: 'no' } as const;

/** All questions with what is known of each; a press goes there. */
export function Navigator({ state, current, onGo }: NavigatorProps) {
  const t = useTranslations('player.navigator');
  const tone = (item: ItemState): string =>
    item.feedback ? marks[item.feedback.grade.verdict] : isAnswered(item.answer) ? 'done' : '';
  const words = (item: ItemState, position: number): string => {
    const standing = item.feedback
      ? t(`verdict.${item.feedback.grade.verdict}`)
      : isAnswered(item.answer)
        ? t('answered')
        : t('open');
    const name = t('name', { number: position, standing });
    return item.flagged ? t('flaggedToo', { name }) : name;
  };
  return (
    <>
      <div className="navgrid">
        {Object.entries(state).map(([key, item]) => {
          const position = Number(key);
          return (
            <a
              key={key}
              href={`#q${position}`}
              className={tone(item)}
              aria-current={position === current ? 'step' : undefined}
              aria-label={words(item, position)}
              onClick={(event) => {
                event.preventDefault();
                onGo(position);
              }}
            >
              {position}
              {item.flagged ? <i className="f" /> : null}
            </a>
          );
        })}
      </div>
      <div className="legend" aria-hidden="true">
        <span>
          <i className="lg-done" />
          {t('answered')}
        </span>
        <span>
          <i />
          {t('open')}
        </span>
        <span>
          <i className="lg-flag" />
          {t('flagged')}
        </span>
      </div>
    </>
  );
}
