'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Field } from '../../ui/field';
import { Tick } from '../../ui/tick';
import type { SectionForm, SentenceAbout } from './draft';

interface SectionSettingsProps {
  readonly section: SectionForm;
  readonly index: number;
  readonly onChange: (change: Partial<SectionForm>) => void;
  /** Whether some questions are worth something else. */
  readonly ownPoints: boolean;
  readonly onOwnPoints: (own: boolean) => void;
  readonly sentence: SentenceAbout;
}

/** Whether all chosen questions are asked or some are drawn, and what each is worth. */
export function SectionSettings(props: SectionSettingsProps) {
  const { section, index, onChange, ownPoints, onOwnPoints, sentence } = props;
  const t = useTranslations('builder.sections');
  const id = useId();
  const bank = section.mode === 'bank';
  return (
    <div className="section-set">
      {bank ? (
        <Tick
          label={t('pool')}
          checked={section.drawn}
          onChange={(drawn) => onChange({ drawn })}
          hint={t('poolHint')}
        />
      ) : null}
      <div className="section-numbers">
        {bank && section.drawn ? (
          <Field
            label={t('poolCount', { total: section.questions.length })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={section.count}
            onChange={(event) => onChange({ count: event.target.value })}
            error={sentence(`s${index}.count`)}
          />
        ) : null}
        <Field
          id={`${id}-points`}
          label={t(bank && !section.drawn ? 'points' : 'pointsDrawn')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={5}
          value={section.points}
          onChange={(event) => onChange({ points: event.target.value })}
          error={sentence(`s${index}.points`)}
        />
      </div>
      {bank && !section.drawn && section.questions.length > 1 ? (
        <Tick label={t('ownPoints')} checked={ownPoints} onChange={onOwnPoints} />
      ) : null}
    </div>
  );
}
