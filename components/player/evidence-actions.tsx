'use client';

import { NotebookPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Feedback } from '@/core/grading';
import { ReportProblem } from '../questions/report-problem';
import { Icon } from '../ui/icon';
import { SoftLink } from '../ui/soft-link';

interface EvidenceActionsProps {
  readonly feedback: Feedback;
  readonly attemptId: string;
  readonly position: number;
}

/** Beside "Read passage": a question that was missed is in the notebook, and one that is wrong is reported. */
export function EvidenceActions({ feedback, attemptId, position }: EvidenceActionsProps) {
  const t = useTranslations('player.actions');
  return (
    <>
      {feedback.grade.verdict === 'correct' ? null : (
        <SoftLink className="btn btn-quiet" href="/notebook">
          <Icon of={NotebookPen} />
          {t('notebook')}
        </SoftLink>
      )}
      <ReportProblem attemptId={attemptId} position={position} />
    </>
  );
}
