import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { QuestionKind } from '@/core/content';
import type { Figure } from '@/core/statistics';
import { formatClock, formatShare } from '@/i18n/format';
import { MixedText } from '../ui/mixed-text';
import { TableFrame } from '../ui/table-frame';
import { AdviceTag, type AdviceView } from './advice';
import { ChoiceText, type ChoiceView } from './choice-text';
import { FigureText } from './figures';
import { printDecimal } from './print-decimal';

/** A question of an assignment with what its answers show. */
export interface ItemRow {
  readonly id: string;
  readonly number: number;
  readonly stem: string;
  readonly stemLang: 'en' | 'zh-Hans';
  readonly kind: QuestionKind;
  readonly source: string;
  readonly passageNumber: number;
  /** Everything about the question. */
  readonly href: string;
  /** The passage in the reader. */
  readonly passageHref: string;
  readonly answers: number;
  /** Mean share of the points, 0 to 1. */
  readonly correct: number | null;
  readonly discrimination: Figure;
  readonly advice: readonly AdviceView[];
  /** The wrong choice that was made most often. */
  readonly slip: { readonly words: ChoiceView; readonly count: number } | null;
  readonly seconds: number | null;
  /** It counts in no score. */
  readonly dropped: boolean;
}

/** Below this many answers a percentage is printed with its count. */
const fewAnswers = 20;

/** Question by question, in the order given. */
export function ItemTable({ items }: { items: readonly ItemRow[] }) {
  const t = useTranslations('report.items');
  return (
    <TableFrame label={t('region')}>
      <table className="tbl items">
        <caption className="vh">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="r">
              {t('number')}
            </th>
            <th scope="col">{t('question')}</th>
            <th scope="col" className="r">
              {t('correct')}
            </th>
            <th scope="col" className="r">
              {t('discrimination')}
            </th>
            <th scope="col">{t('slip')}</th>
            <th scope="col" className="r">
              {t('time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Row({ item }: { item: ItemRow }) {
  const t = useTranslations('report.items');
  const kindName = useTranslations('questions.kind');
  const marks = useTranslations('marks.item');
  const { kind, source, passageNumber: number } = item;
  return (
    <tr>
      <td className="r">{item.number}</td>
      <td>
        <Link href={item.href} className="read item-stem" lang={item.stemLang}>
          <MixedText text={item.stem} lang={item.stemLang} />
        </Link>
        <span className="xs muted">
          {t.rich('source', {
            kind: kindName(kind),
            passage: (words) => (
              <Link href={item.passageHref} className="item-passage">
                {words}
              </Link>
            ),
            source,
            number,
          })}
        </span>
        {item.dropped ? (
          <span className="tag tag-warn">{marks('dropped')}</span>
        ) : (
          <AdviceTag advice={item.advice} />
        )}
      </td>
      <td className="r nobr">
        <Correct item={item} />
      </td>
      <td className="r">
        <FigureText figure={item.discrimination} print={printDecimal} />
      </td>
      <td>
        {item.slip ? (
          <>
            <ChoiceText choice={item.slip.words} />{' '}
            <span className="xs muted nobr">{t('slipCount', { count: item.slip.count })}</span>
          </>
        ) : (
          <span className="muted">{t('noSlip')}</span>
        )}
      </td>
      <td className="r">{item.seconds === null ? '–' : formatClock(item.seconds)}</td>
    </tr>
  );
}

function Correct({ item: { answers, correct } }: { item: ItemRow }) {
  const t = useTranslations('report.items');
  if (correct === null) return '–';
  return (
    <>
      {formatShare(correct)}
      <span className="mini" aria-hidden="true">
        <i style={{ width: `${correct * 100}%` }} />
      </span>
      {answers < fewAnswers ? (
        <>
          <br />
          <span className="xs muted">{t('answered', { count: answers })}</span>
        </>
      ) : null}
    </>
  );
}
