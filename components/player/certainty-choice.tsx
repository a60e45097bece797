'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import type { AttemptState } from '@/core/assignments';
import type { Certainty } from '@/core/grading';
import { formatPoints } from '@/i18n/format';

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
      <RadioGroup.Root
        className="sure-row"
        aria-labelledby={title}
        value={value === null ? '' : String(value)}
        disabled={fixed || props.disabled}
        onValueChange={(chosen) => {
          const found = levels.find(({ level }) => String(level) === chosen);
          if (found) props.onChange(found.level);
        }}
      >
        {levels.map(({ level, right, wrong }) => (
          <RadioGroup.Item
            key={level}
            value={String(level)}
            className={level === value ? 'sure-one is-selected' : 'sure-one'}
          >
            <b>{t(`level.${level}`)}</b>
            <span className="num">
              {t('worth', {
                right: formatPoints(points * right),
                wrong: formatPoints(points * wrong),
              })}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <p className="q-help">{t(fixed ? 'fixed' : 'help')}</p>
    </div>
  );
}
