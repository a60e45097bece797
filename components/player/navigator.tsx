'use client';

import { useTranslations } from 'next-intl';
import type { AttemptState } from '@/core/assignments';
import { type ItemState, isAnswered, type PlayerState } from './player-state';

interface NavigatorProps {
  readonly attempt: Pick<AttemptState, 'items' | 'sections' | 'navigation'>;
  readonly state: PlayerState;
  readonly current: number;
  readonly onGo: (position: number) => void;
}

const marks = { correct: 'ok', partial: 'part', incorrect: 'no' } as const;

/** All questions by section with what is known of each; a press goes there, where one may. */
export function Navigator({ attempt, state, current, onGo }: NavigatorProps) {
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
  const cell = (position: number) => {
    const item = state[position];
    if (!item) return null;
    const shared = {
      className: tone(item),
      'aria-current': position === current ? ('step' as const) : undefined,
    };
    const face = (
      <>
        {position}
        {item.flagged ? <i className="f" /> : null}
      </>
    );
    return attempt.navigation === 'forward' ? (
      <span key={position} {...shared}>
        <span className="vh">{words(item, position)}</span>
        <span aria-hidden="true">{face}</span>
      </span>
    ) : (
      <a
        key={position}
        {...shared}
        href={`#q${position}`}
        aria-label={words(item, position)}
        onClick={(event) => {
          event.preventDefault();
          onGo(position);
        }}
      >
        {face}
      </a>
    );
  };
  return (
    <>
      {sectionsOf(attempt).map(({ key, title, positions }) => (
        <div key={key}>
          {title ? <h3 className="nav-part">{title}</h3> : null}
          <div className="navgrid">{positions.map(cell)}</div>
        </div>
      ))}
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

function sectionsOf({ items, sections }: NavigatorProps['attempt']) {
  const place = (section: number) =>
    items.filter((item) => item.section === section).map(({ position }) => position);
  if (sections.length < 2)
    return [{ key: 0, title: '', positions: items.map(({ position }) => position) }];
  return sections.map(({ position, title }) => ({
    ...{ key: position, title, positions: place(position) },
  }));
}
