import { useTranslations } from 'next-intl';
import {
  type Figure,
  numberOf,
  type QuizAdvice,
  type QuizStatistics,
  type ScoreCount,
} from '@/core/statistics';
import { formatPoints, formatShare } from '@/i18n/format';
import { FigureList, FigureText } from './figures';
import { printDecimal } from './print-decimal';
import { binScores } from './score-bins';

interface QuizTrustProps {
  readonly quiz: QuizStatistics;
  readonly advice: QuizAdvice;
  readonly scores: readonly ScoreCount[];
  readonly prediction: Figure;
}

/** How far scores can be trusted, in sentences; how they spread; all figures behind one tap. */
export function QuizTrust({ quiz, advice, scores, prediction }: QuizTrustProps) {
  const t = useTranslations('statistics.quiz');
  const error = numberOf(quiz.standardError);
  const level = levelOf(quiz);
  return (
    <div className="sheet trust">
      <div>
        <p className="trust-say">{t(`trust.${advice}`)}</p>
        {error === null ? null : (
          <p>
            {t('error', { points: roundPoints(error), shown: formatPoints(roundPoints(error)) })}
          </p>
        )}
        {level === null ? null : <p>{t(`level.${level}`)}</p>}
        <details className="figs-all">
          <summary>{t('all')}</summary>
          <QuizFigures quiz={quiz} prediction={prediction} />
        </details>
      </div>
      <ScoreSpread scores={scores} />
    </div>
  );
}

const high = 0.85;
const low = 0.5;

function levelOf({ mean, possible }: QuizStatistics): 'high' | 'low' | null {
  if (mean === null || possible === 0) return null;
  const share = mean / possible;
  if (share >= high) return 'high';
  return share < low ? 'low' : null;
}

/** Halves are as fine as an error needs to be told; never none at all. */
function roundPoints(points: number): number {
  return Math.max(0.5, Math.round(points * 2) / 2);
}

function ScoreSpread({ scores }: Pick<QuizTrustProps, 'scores'>) {
  const t = useTranslations('statistics.quiz');
  const bins = binScores(scores);
  const most = Math.max(1, ...bins.map(({ attempts }) => attempts));
  return (
    <table className="spread">
      <caption>
        {t('spread')} <span className="vh">{t('spreadCaption')}</span>
      </caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t('score')}</th>
          <th scope="col">{t('attempts')}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, attempts }) => (
          <tr key={from}>
            <th scope="row">{from === to ? from : t('range', { from, to })}</th>
            <td>
              <i style={{ width: `${(attempts / most) * 100}%` }} />
              <span className={attempts === 0 ? 'muted' : undefined}>{attempts}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function QuizFigures({ quiz, prediction }: Pick<QuizTrustProps, 'quiz' | 'prediction'>) {
  const t = useTranslations('statistics.figure');
  const { mean, median, possible } = quiz;
  const decimals = ['deviation', 'skewness', 'kurtosis', 'consistency'] as const;
  return (
    <FigureList
      rows={[
        { name: t('attempts'), text: t('attemptsText'), value: quiz.attempts },
        {
          name: t('mean'),
          text: t('meanText', { possible: formatPoints(possible) }),
          value: mean === null ? '–' : printDecimal(mean),
        },
        {
          name: t('median'),
          text: t('medianText'),
          value: median === null ? '–' : printDecimal(median),
        },
        ...decimals.map((name) => ({
          name: t(name),
          text: t(`${name}Text`),
          value: <FigureText figure={quiz[name]} print={printDecimal} />,
        })),
        {
          name: t('prediction'),
          text: t('predictionText'),
          value: <FigureText figure={prediction} print={printDecimal} />,
        },
        {
          name: t('errorRatio'),
          text: t('errorRatioText'),
          value: <FigureText figure={quiz.errorRatio} print={formatShare} />,
        },
        {
          name: t('standardError'),
          text: t('standardErrorText'),
          value: <FigureText figure={quiz.standardError} print={printDecimal} />,
        },
      ]}
    />
  );
}
