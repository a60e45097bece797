import { useTranslations } from 'next-intl';
import { FigureList, FigureText, IntervalText } from '@/components/teach/figures';
import { printDecimal } from '@/components/teach/print-decimal';
import { formatClock, formatShare } from '@/i18n/format';
import type { QuestionRow } from '@/server/reports';

/** Everything that is calculated about a question. */
export function QuestionFigures({ row }: { row: QuestionRow }) {
  const t = useTranslations('statistics.figure');
  const words = useTranslations('questions');
  const { item, guess, times } = row;
  const shares = ['intendedWeight', 'effectiveWeight'] as const;
  return (
    <FigureList
      rows={[
        { name: t('answers'), text: t('answersText'), value: item.answers },
        {
          name: t('facility'),
          text: t('facilityText'),
          value: (
            <>
              {item.facility === null ? '–' : formatShare(item.facility)}
              <IntervalText interval={item.facilityInterval} print={formatShare} />
            </>
          ),
        },
        {
          name: t('difficulty'),
          text: t('difficultyText'),
          value: <Difficulty of={row.difficulty} />,
        },
        { name: t('level'), text: t('levelText'), value: words(`level.${row.level}`) },
        {
          name: t('itemDeviation'),
          text: t('itemDeviationText'),
          value: <FigureText figure={item.deviation} print={formatShare} />,
        },
        { name: t('guess'), text: t('guessText'), value: formatShare(guess) },
        ...shares.map((name) => ({
          name: t(name),
          text: t(`${name}Text`),
          value: <FigureText figure={row[name]} print={formatShare} />,
        })),
        {
          name: t('discrimination'),
          text: t('discriminationText'),
          value: (
            <>
              <FigureText figure={item.discrimination} print={printDecimal} />
              <IntervalText interval={item.discriminationInterval} print={printDecimal} />
            </>
          ),
        },
        {
          name: t('efficiency'),
          text: t('efficiencyText'),
          value: <FigureText figure={item.efficiency} print={formatSignedShare} />,
        },
        {
          name: t('time'),
          text: times
            ? t('timeText', { quick: formatClock(times.quick), slow: formatClock(times.slow) })
            : '',
          value: times ? formatClock(times.middle) : '–',
        },
      ]}
    />
  );
}

/** The level that the answers show, and what was expected before them. */
function Difficulty({ of: { predicted, estimated, verdict } }: { of: QuestionRow['difficulty'] }) {
  const [t, words] = [
    useTranslations('statistics.figure'),
    useTranslations('questions.difficulty'),
  ];
  if (verdict === 'too-few') return t('difficultyExpected', { level: words(`${predicted}`) });
  const same = verdict === 'as-predicted';
  return t('difficultyOf', {
    level: words(`${estimated}`),
    predicted: same ? 'same' : words(`${predicted}`),
  });
}

/** Efficiency falls below 0 where a question runs backwards. */
function formatSignedShare(share: number): string {
  return share < 0 ? `−${formatShare(-share)}` : formatShare(share);
}
