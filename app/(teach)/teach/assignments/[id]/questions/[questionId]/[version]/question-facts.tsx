import { useTranslations } from 'next-intl';
import { Facts } from '@/components/teach/facts';
import { FigureText } from '@/components/teach/figures';
import { printDecimal } from '@/components/teach/print-decimal';
import { formatClock, formatShare } from '@/i18n/format';
import type { QuestionRow } from '@/server/reports';

/** The four figures on top of the page of a question. */
export function QuestionFacts({ row }: { row: QuestionRow }) {
  const t = useTranslations('statistics.figure');
  const { item, guess, times } = row;
  const missing = typeof item.discrimination === 'string';
  return (
    <Facts
      facts={[
        { label: t('answers'), value: item.answers },
        {
          label: t('facility'),
          value: item.facility === null ? '–' : formatShare(item.facility),
          rest: guess > 0 ? t('guessed', { share: formatShare(guess) }) : null,
        },
        {
          label: t('discrimination'),
          value: <FigureText figure={item.discrimination} print={printDecimal} />,
          words: missing,
        },
        { label: t('time'), value: times === null ? '–' : formatClock(times.middle) },
      ]}
    />
  );
}
