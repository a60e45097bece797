import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type OptionStatistics, type Third, thirds } from '@/core/statistics';
import { formatShare } from '@/i18n/format';
import { Icon } from '../ui/icon';
import { ChoiceText, type ChoiceView } from './choice-text';
import { FigureText } from './figures';
import { printDecimal } from './print-decimal';

/** What could be chosen, with who chose it. */
export interface OptionView extends OptionStatistics {
  readonly words: ChoiceView;
}

interface OptionTableProps {
  /** Tells this table from others of the question: the blank, the card; null where there is one. */
  readonly part: React.ReactNode;
  readonly options: readonly OptionView[];
}

/** Numbers that were given only once or twice are many; what comes after these is counted. */
const mostShown = 12;

/** Who chose what in one part of a question. */
export function OptionTable({ part, options }: OptionTableProps) {
  const t = useTranslations('statistics.item');
  const shown = options.slice(0, mostShown);
  const hidden = options.length - shown.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="tbl-wrap" tabIndex={0} aria-label={t('region')}>
        <table className="tbl options">
          <caption className={part ? 'opt-part' : 'vh'}>{part ?? t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('option')}</th>
              <th scope="col" className="r">
                {t('chose')}
              </th>
              {thirds.map((third) => (
                <th key={third} scope="col" className="r">
                  {t(third)}
                </th>
              ))}
              <th scope="col" className="r">
                {t('pull')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((option) => (
              <Row key={option.choice} option={option} />
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 ? <p className="xs muted">{t('more', { count: hidden })}</p> : null}
    </>
  );
}

function Row({ option }: { option: OptionView }) {
  const t = useTranslations('statistics.item');
  const { words, right, answers, share, byThird, pull } = option;
  return (
    <tr className={right ? 'opt-right' : undefined}>
      <th scope="row">
        <ChoiceText choice={words} />{' '}
        {right ? (
          <span className="tag tag-ok">
            <Icon of={Check} />
            {t('right')}
          </span>
        ) : null}
      </th>
      <td className="r nobr">
        {formatShare(share)}
        <span className="mini" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>{' '}
        <span className="xs muted num">{answers}</span>
      </td>
      {thirds.map((third: Third) => (
        <td key={third} className="r">
          <FigureText figure={byThird[third]} print={formatShare} />
        </td>
      ))}
      <td className="r">
        <FigureText figure={pull} print={printDecimal} />
      </td>
    </tr>
  );
}
