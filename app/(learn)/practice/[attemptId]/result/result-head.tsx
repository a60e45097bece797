import { BookOpen, FileText, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { langOf } from '@/components/progress/lang-of';
import { PractiseForm } from '@/components/progress/practise-form';
import { passageHref } from '@/components/questions/passage-href';
import { Icon } from '@/components/ui/icon';
import { Ring } from '@/components/ui/ring';
import type { AttemptReview, AttemptState } from '@/core/assignments';
import { formatDay, formatPoints, spellCount } from '@/i18n/format';

interface ResultHeadProps {
  readonly review: AttemptReview;
  readonly attempt: AttemptState;
  readonly practise: (form: FormData) => Promise<void>;
}

/** The score, said as what matches the sources, and the two things to do next. */
export function ResultHead({ review, attempt, practise }: ResultHeadProps) {
  const t = useTranslations('result');
  const tp = useTranslations('player');
  const paper = useTranslations('paper');
  const language = useLocale();
  const title = review.title ?? tp('practice');
  const { items, earned, possible } = review;
  const verdicts = (verdict: string) =>
    items.filter(({ feedback }) => feedback?.grade.verdict === verdict).length;
  const [correct, partial] = [verdicts('correct'), verdicts('partial')];
  const told = items.some(({ feedback }) => feedback !== null);
  const missed = items.filter(({ feedback }) => feedback && feedback.grade.verdict !== 'correct');
  const wrong = items.filter(({ feedback }) => feedback?.grade.verdict === 'incorrect');
  const [first] = [...wrong, ...missed, ...items].flatMap(({ feedback }) =>
    (feedback?.evidence ?? []).filter(({ role }) => role === 'key'),
  );
  const score =
    earned === null || possible === null
      ? null
      : { earned: formatPoints(earned), possible: formatPoints(possible) };
  const day = review.submittedAt ?? review.startedAt;
  return (
    <section>
      <p className="eyebrow">
        <span>
          <span lang={langOf(title)}>{title}</span> · {formatDay(day.slice(0, 10), language)}
        </span>
      </p>
      <div className="res-top">
        {score ? (
          <Ring
            size="large"
            value={possible ? (earned ?? 0) / possible : 0}
            label={t('ring', score)}
          >
            <b>{score.earned}</b>
            <small>{t('of', { possible: score.possible })}</small>
          </Ring>
        ) : null}
        <div>
          <h1>
            {told
              ? t('heading', { count: correct, spelled: spellCount(correct, language) })
              : t('waitingTitle')}
          </h1>
          <p className="res-lead">
            {partial > 0
              ? `${t('partial', { count: partial, spelled: spellCount(partial, language) })} `
              : null}
            {wrong.length > 0
              ? t(first ? 'again' : 'notYet', {
                  count: wrong.length,
                  numbers: listOf(
                    wrong.map(({ position }) => position),
                    language,
                  ),
                })
              : told && first
                ? t('all')
                : null}
          </p>
          <div className="res-acts">
            {first ? (
              <Link className="btn btn-primary" href={passageHref(first)}>
                <Icon of={BookOpen} />
                {t('reread', { number: first.passageNumber })}
              </Link>
            ) : null}
            {missed.length > 0 ? (
              <PractiseForm
                action={practise}
                questionIds={missed.map(({ questionId }) => questionId)}
                look="line"
              >
                <Icon of={RotateCcw} />
                {t('retry', { count: missed.length })}
              </PractiseForm>
            ) : (
              <PractiseForm action={practise} moduleId={attempt.moduleId ?? undefined}>
                {t('more')}
              </PractiseForm>
            )}
            <Link className="btn btn-quiet" href={`/practice/${attempt.id}/paper`}>
              <Icon of={FileText} />
              {paper('open')}
            </Link>
          </div>
        </div>
      </div>
    </section>
  );
}

/** Numbers as a list in words. Example: `[4, 7, 9]` → `4, 7 and 9`, `4、7和9`. */
function listOf(numbers: readonly number[], language: 'en' | 'zh-CN'): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'zh-CN', { type: 'conjunction' }).format(
    numbers.map(String),
  );
}
