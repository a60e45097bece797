'use client';

import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatShare } from '@/i18n/format';
import { Icon } from '../../ui/icon';
import { MixedText } from '../../ui/mixed-text';
import { SpiritMark } from '../../ui/spirit';
import type { BankAccess, BankQuestion } from './question-bank';
import { QuestionPreview } from './question-preview';

interface BankRowProps {
  readonly question: BankQuestion;
  readonly chosen: boolean;
  readonly onToggle: () => void;
  readonly preview: BankAccess['preview'];
}

/** One question of the bank: tick it, or look at it as it will be shown once answered. */
export function BankRow({ question, chosen, onToggle, preview }: BankRowProps) {
  const t = useTranslations('builder');
  const words = useTranslations('questions');
  const [open, setOpen] = useState(false);
  const { stem, stemLang } = question;
  return (
    <li>
      <label className="tick bank-pick">
        <input
          type="checkbox"
          className="vh"
          checked={chosen}
          onChange={onToggle}
          aria-label={t('add', { stem })}
        />
        <span className="cb">
          <Icon of={Check} />
        </span>
      </label>
      <div>
        <p className="read" lang={stemLang}>
          <MixedText text={stem} lang={stemLang} />
        </p>
        <div className="m">
          {question.spirits.map(({ spirit, name }) => (
            <span key={spirit} className={`sp-tag sp sp-${spirit}`}>
              <SpiritMark spirit={spirit} />
              {name}
            </span>
          ))}
          <span>
            {words(`kind.${question.kind}`)} <span aria-hidden="true">·</span>{' '}
            {words(`difficulty.${question.difficulty}`)} <span aria-hidden="true">·</span>{' '}
            {words(`level.${question.level}`)} <span aria-hidden="true">·</span>{' '}
            <span lang={question.sourceLang}>
              {t('passage', { source: question.source, number: question.passageNumber })}
            </span>
          </span>
          <button
            type="button"
            className="btn btn-quiet bank-look"
            aria-expanded={open}
            aria-label={open ? undefined : t('previewNamed', { stem })}
            onClick={() => setOpen(!open)}
          >
            {open ? t('hidePreview') : t('preview')}
            <Icon of={open ? ChevronUp : ChevronDown} />
          </button>
        </div>
      </div>
      <span className="small num muted bank-share">
        {question.correct === null ? (
          <span className="tag tag-accent">{t('new')}</span>
        ) : (
          <>
            {formatShare(question.correct)}
            <br />
            <span className="xs">{t('correct')}</span>
          </>
        )}
      </span>
      {open ? <QuestionPreview id={question.id} load={preview} /> : null}
    </li>
  );
}
