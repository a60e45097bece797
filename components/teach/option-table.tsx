import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type OptionStatistics, thirds } from '@/core/statistics';
import { formatShare } from '@/i18n/format';
import { Icon } from '../ui/icon';
import { TableFrame } from '../ui/table-frame';
import { ChoiceText, type ChoiceView } from './choice-text';
import { FigureText } from './figures';
import { printDecimal } from './print-decimal';

/** What could be chosen, with who chose it. */
export interface OptionView extends OptionStatistics {
  readonly words: ChoiceView;
}

/** The options of one part of a question. */
export interface OptionPart {
  readonly id: string;
  /** Tells it from the others: the blank, the card; null where there is one part. */
  readonly name: ReactNode;
  readonly options: readonly OptionView[];
}

/** Numbers that were given only once or twice are many; what comes after these is counted. */
const mostShown = 12;

/** Who chose what, part by part. */
export function OptionTable({ parts }: { parts: readonly OptionPart[] }) {
  const t = useTranslations('statistics.item');
  return (
    <TableFrame label={t('region')}>
      <table className="tbl options">
        <caption className="vh">{t('caption')}</caption>
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
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </table>
    </TableFrame>
  );
}

function Part({ part: { name, options } }: { part: OptionPart }) {
  const t = useTranslations('statistics.item');
  const shown = options.slice(0, mostShown);
  const hidden = options.length - shown.length;
  return (
    <tbody>
      {name === null ? null : (
        <tr>
          <th scope="rowgroup" colSpan={thirds.length + 3} className="opt-part">
            {name}
          </th>
        </tr>
      )}
      {shown.map((option) => (
        <Row key={option.choice} option={option} />
      ))}
      {hidden > 0 ? (
        <tr>
          <td colSpan={thirds.length + 3} className="xs muted">
            {t('more', { count: hidden })}
          </td>
        </tr>
      ) : null}
    </tbody>
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
      {thirds.map((third) => (
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
