import { useTranslations } from 'next-intl';
import { RunningTable } from '@/components/teach/running-table';
import { NeedsScript } from '@/components/ui/needs-script';
import type { RunningAttempt } from '@/server/assignments';
import { submitExtension, submitHandIn } from './running-actions';

interface RunningPanelProps {
  readonly assignmentId: string;
  readonly running: readonly RunningAttempt[];
  readonly now: Date;
}

/** Who is working now; nothing while nobody is. */
export function RunningPanel({ assignmentId, running, now }: RunningPanelProps) {
  const t = useTranslations('teach.running');
  if (running.length === 0) return null;
  const seconds = (from: Date, to: Date) => Math.max(0, (to.getTime() - from.getTime()) / 1000);
  return (
    <section aria-labelledby="running">
      <div className="sec-h">
        <h2 id="running">{t('title')}</h2>
        <span className="tag num">{running.length}</span>
        <span className="small muted">{t('note')}</span>
      </div>
      <NeedsScript />
      <RunningTable
        rows={running.map(({ id, name, number, deadlineAt, savedAt, ...attempt }) => ({
          ...{ id, name, number, answered: attempt.answered, total: attempt.total },
          left: deadlineAt && seconds(now, deadlineAt),
          added: Math.round(attempt.extraTime / 60),
          saved: savedAt && seconds(savedAt, now),
        }))}
        extend={submitExtension.bind(null, assignmentId)}
        handIn={submitHandIn.bind(null, assignmentId)}
      />
    </section>
  );
}
