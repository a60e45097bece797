'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { AttemptState } from '@/core/assignments';
import type { Certainty } from '@/core/grading';
import { formatPoints } from '@/i18n/format';
import { Radios } from '../ui/choice';

interface CertaintyChoiceProps {
  readonly levels: AttemptState['certainty'];
  readonly points: number;
  readonly value: Certainty | null;
  /** It holds from the first try on. */
  readonly fixed: boolean;
  readonly disabled: boolean;
  readonly onChange: (certainty: Certainty) => void;
}

/** How sure the learner is, with what each step wins and loses. */
export function CertaintyChoice(props: CertaintyChoiceProps) {
  const t = useTranslations('player.certainty');
  const title = useId();
  const { levels, points, value, fixed } = props;
  return (
    <div className="sure">
      <p className="sure-h" id={title}>
        {t('title')}
      </p>
      <Radios
        className="sure-row"
        labelledBy={title}
        options={levels.map((one) => ({ ...one, id: String(one.level) }))}
        chosen={value === null ? null : String(value)}
        disabled={fixed || props.disabled}
        onChoose={(_, { level }) => props.onChange(level)}
        look="sure-one"
      >
        {({ level, right, wrong }) => (
          <>
            <b>{t(`level.${level}`)}</b>
            <span className="num">
              {t('worth', {
                right: formatPoints(points * right),
                wrong: formatPoints(points * wrong),
              })}
            </span>
          </>
        )}
      </Radios>
      <p className="q-help">{t(fixed ? 'fixed' : 'help')}</p>
    </div>
  );
}
