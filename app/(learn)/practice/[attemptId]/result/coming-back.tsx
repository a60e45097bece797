import { useLocale, useTranslations } from 'next-intl';
import type { AttemptReview } from '@/core/assignments';
import type { AttemptOutcome } from '@/server/attempt-outcome';

interface ComingBackProps {
  readonly review: AttemptReview;
  readonly outcome: AttemptOutcome;
  readonly now: Date;
}

const day = 86_400_000;

/** When the questions of the attempt come back, those of one day in one line. */
export function ComingBack({ review, outcome, now }: ComingBackProps) {
  const t = useTranslations('result');
  const tag = useLocale() === 'en' ? 'en-GB' : 'zh-CN';
  const groups = new Map<number, number[]>();
  for (const { questionId, due } of outcome.comingBack) {
    const days = Math.max(0, Math.ceil((due.getTime() - now.getTime()) / day));
    const position = review.items.find((item) => item.questionId === questionId)?.position;
    if (position !== undefined) groups.set(days, [...(groups.get(days) ?? []), position]);
  }
  if (groups.size === 0) return null;
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return (
    <section className="sheet pad">
      <h2 className="h-card">{t('back')}</h2>
      <ul className="small pairs">
        {[...groups].map(([days, positions]) => (
          <li key={days}>
            <span>
              {t('backQuestions', {
                count: positions.length,
                numbers: list.format(positions.sort((a, b) => a - b).map(String)),
              })}
            </span>
            <b className="nobr">{t('backDays', { days })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
