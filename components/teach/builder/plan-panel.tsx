'use client';

import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon } from '../../ui/icon';
import type { Draft, PolicyField, PolicyForm, SentenceAbout } from './draft';
import { applyKind, kindOf, kinds } from './kinds';
import { PlanSummary } from './plan-summary';
import { PolicyCourse } from './policy-course';
import { PolicyMarking } from './policy-marking';
import { PolicyShown } from './policy-shown';
import { PolicyTime } from './policy-time';

interface PlanPanelProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly sentence: SentenceAbout;
  /** True once somebody has begun. */
  readonly fixed: boolean;
}

const policyFields = [
  ...(['feedback', 'tries', 'certainty', 'marking', 'timeLimit'] as const),
  ...(['grace', 'late', 'honour', 'review'] as const),
] satisfies PolicyField[];

/** How the quiz is taken: three ready-made kinds, what that means in words, and the details for who wants them. */
export function PlanPanel({ draft, onChange, sentence, fixed }: PlanPanelProps) {
  const t = useTranslations('builder');
  const honour = t('policy.honour.suggested');
  const wrong = policyFields.some((field) => sentence(field) !== undefined);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);
  const kind = kindOf(draft, honour);
  const part = {
    ...{ policy: draft.policy, sentence, fixed },
    onChange: (change: Partial<PolicyForm>) => onChange({ policy: { ...draft.policy, ...change } }),
  };
  return (
    <section className="sheet pad plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{t('plan.title')}</h2>
      {fixed ? (
        <p className="small muted">{t('plan.fixed')}</p>
      ) : (
        <ul className="kinds">
          {kinds.map((one) => (
            <li key={one}>
              <a
                href={`?kind=${one}`}
                className="kind"
                aria-current={one === kind ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onChange(applyKind(draft, one, honour));
                }}
              >
                <b>
                  {t(`kinds.${one}.name`)}
                  <Icon of={Check} />
                </b>
                <span className="small">{t(`kinds.${one}.text`)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <PlanSummary draft={draft} />
      <details
        className="plan-more"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {t('plan.details')}
          <Icon of={ChevronDown} />
        </summary>
        <div className="plan-parts">
          <PolicyMarking {...part} />
          <PolicyTime {...part} />
          <PolicyCourse {...part} />
          <PolicyShown {...part} />
        </div>
      </details>
    </section>
  );
}
