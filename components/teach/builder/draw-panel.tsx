'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { mostQuestions } from '@/core/assignments';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import type { SectionForm } from './draft';
import type { BankChoices } from './question-bank';

interface DrawPanelProps {
  readonly modules: BankChoices['modules'];
  readonly section: SectionForm;
  readonly onChange: (change: Partial<SectionForm>) => void;
  /** What is wrong, as sentences. */
  readonly problems: { readonly count: string | undefined; readonly modules: string | undefined };
}

/** N questions over chosen modules, drawn anew for every attempt. */
export function DrawPanel({ modules, section, onChange, problems }: DrawPanelProps) {
  const t = useTranslations('builder.drawing');
  const ticked = new Set(section.moduleIds);
  const toggle = (id: string) =>
    onChange({
      moduleIds: ticked.has(id)
        ? section.moduleIds.filter((other) => other !== id)
        : [...section.moduleIds, id],
    });
  return (
    <div className="draw">
      <p className="small muted">{t('lead')}</p>
      <div className="draw-count">
        <Field
          label={t('count')}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostQuestions}
          value={section.count}
          onChange={(event) => onChange({ count: event.target.value })}
          error={problems.count}
        />
      </div>
      <fieldset aria-describedby={problems.modules ? 'modules-error' : undefined}>
        <legend className="lab small font-semibold">{t('modules')}</legend>
        <ul className="draw-modules">
          {modules.map(({ id, name, lang, questions }) => (
            <li key={id}>
              <label className="tick">
                <input
                  type="checkbox"
                  className="vh"
                  value={id}
                  checked={ticked.has(id)}
                  disabled={questions === 0}
                  onChange={() => toggle(id)}
                />
                <span className="cb">
                  <Icon of={Check} />
                </span>
                <span className="read" lang={lang}>
                  {name}
                </span>
                <span className="small num muted">{t('available', { count: questions })}</span>
              </label>
            </li>
          ))}
        </ul>
        {problems.modules ? (
          <p className="wrong" id="modules-error">
            {problems.modules}
          </p>
        ) : null}
      </fieldset>
    </div>
  );
}
