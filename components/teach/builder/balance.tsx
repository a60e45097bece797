import { useTranslations } from 'next-intl';
import { type Spirit, SpiritMark } from '../../ui/spirit';
import type { BankQuestion } from './question-bank';

const spirits = ['model', 'labor', 'craft'] as const satisfies readonly Spirit[];

interface BalanceProps {
  readonly questions: readonly BankQuestion[];
  /** How many sources the bank has. */
  readonly sources: number;
}

/** How the chosen questions spread over the three spirits and the sources. */
export function Balance({ questions, sources }: BalanceProps) {
  const t = useTranslations('builder.tray');
  const of = (wanted: Spirit) =>
    questions.filter((question) => question.spirits.some(({ spirit }) => spirit === wanted)).length;
  const other = questions.filter((question) => question.spirits.length === 0).length;
  const seconds = questions.map((question) => question.seconds);
  const known = seconds.filter((value) => value !== null);
  const minutes = Math.max(1, Math.round(known.reduce((sum, value) => sum + value, 0) / 60));
  const used = new Set(questions.map((question) => question.documentId)).size;
  return (
    <div className="balance">
      <p className="small font-semibold">{t('balance')}</p>
      {spirits.map((spirit) => (
        <div key={spirit} className={`balance-row sp sp-${spirit}`}>
          <SpiritMark spirit={spirit} />
          <Bar count={of(spirit)} total={questions.length} />
          <b className="num small">
            <span className="vh">{t(`spirits.${spirit}`)} </span>
            {of(spirit)}
          </b>
        </div>
      ))}
      {other > 0 ? (
        <div className="balance-row">
          <span className="xs muted">{t('other')}</span>
          <Bar count={other} total={questions.length} />
          <b className="num small">{other}</b>
        </div>
      ) : null}
      <p className="xs muted">
        {t('sources', { used, total: sources })}{' '}
        {questions.length > 0 && known.length === questions.length
          ? t('minutes', { minutes })
          : null}
      </p>
    </div>
  );
}

function Bar({ count, total }: { count: number; total: number }) {
  const share = total === 0 ? 0 : count / total;
  return (
    <span className="bar" aria-hidden="true">
      <i style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
