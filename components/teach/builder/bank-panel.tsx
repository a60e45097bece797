'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '../../ui/banner';
import { BankFilters } from './bank-filters';
import { BankRow } from './bank-row';
import type { BankAccess, BankChoices, BankPage, BankQuestion } from './question-bank';
import { useBank } from './use-bank';

interface BankPanelProps {
  readonly choices: BankChoices;
  readonly first: BankPage;
  readonly access: BankAccess;
  readonly chosen: readonly BankQuestion[];
  readonly onToggle: (question: BankQuestion) => void;
}

/** The question bank with its filters, a page at a time. */
export function BankPanel({ choices, first, access, chosen, onToggle }: BankPanelProps) {
  const t = useTranslations('builder');
  const bank = useBank(access.search, first);
  const { total, questions } = bank.page;
  const ids = new Set(chosen.map((question) => question.id));
  return (
    <>
      <BankFilters choices={choices} filter={bank.filter} onChange={bank.narrow} />
      <p className="small muted num bank-count" role="status">
        {bank.state === 'loading' ? t('loading') : t('found', { count: total })}
      </p>
      {bank.state === 'failed' ? (
        <Banner tone="err" live>
          <p>{t('failed')}</p>
          <button type="button" className="btn btn-line" onClick={bank.retry}>
            {t('again')}
          </button>
        </Banner>
      ) : null}
      {total === 0 && bank.state === 'ready' ? (
        <div className="sheet pad empty">
          <p className="read">{t('none')}</p>
          <p className="small muted">{t('noneText')}</p>
        </div>
      ) : null}
      <ul className="bank" aria-busy={bank.state === 'loading' || undefined}>
        {questions.map((question) => (
          <BankRow
            key={question.id}
            question={question}
            chosen={ids.has(question.id)}
            onToggle={() => onToggle(question)}
            preview={access.preview}
          />
        ))}
      </ul>
      {questions.length < total ? (
        <button type="button" className="btn btn-line" onClick={bank.more}>
          {t('more', { count: Math.min(20, total - questions.length) })}
        </button>
      ) : null}
    </>
  );
}
