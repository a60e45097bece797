import { ArrowRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { PractiseForm } from '@/components/progress/practise-form';
import { Icon } from '@/components/ui/icon';
import { Ring } from '@/components/ui/ring';
import { spellCount } from '@/i18n/format';
import type { Progress } from '@/server/progress';
import { practise } from '../practise-action';

interface TodayCardProps {
  readonly progress: Progress;
  /** Milliseconds per question, or null while that is not known. */
  readonly pace: number | null;
}

const most = 50;

/** What waits today, as a sentence, a ring and one button. */
export function TodayCard({ progress, pace }: TodayCardProps) {
  const t = useTranslations('today');
  const language = useLocale();
  const { due, today } = progress;
  const total = today.answers + due;
  const minutes = pace === null ? null : Math.max(1, Math.round((due * pace) / 60_000));
  return (
    <>
      <h1 className="today-h1">
        {t('heading', { count: due, spelled: spellCount(due, language) })}
      </h1>
      <div className="sheet pad today today-card">
        <Ring
          value={total === 0 ? 0 : today.answers / total}
          label={t('ring', { done: today.answers, total })}
        >
          <b>{today.answers}</b>
          <small>{t('of', { total })}</small>
        </Ring>
        <div>
          <p className="read today-time">
            {due > 0 && minutes !== null
              ? t('minutes', { minutes })
              : due > 0
                ? t('review', { count: due })
                : t('restTitle')}
          </p>
          <ul className="small today-what">
            {due > 0 && minutes !== null ? (
              <li className="num">{t('review', { count: due })}</li>
            ) : null}
            <li className="num">{t('answered', { count: today.answers })}</li>
          </ul>
        </div>
        {due > 0 ? (
          <PractiseForm action={practise} count={Math.min(most, due)} large>
            {t(today.answers > 0 ? 'continue' : 'start')}
            <Icon of={ArrowRight} />
          </PractiseForm>
        ) : (
          <PractiseForm action={practise} large look="line">
            {t('more')}
          </PractiseForm>
        )}
      </div>
    </>
  );
}
