'use client';

import { NotebookPen } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Feedback } from '@/core/grading';
import { Icon } from '../ui/icon';

/** Beside "Read passage": a question that was missed is in the notebook. */
export function EvidenceActions({ feedback }: { feedback: Feedback }) {
  const t = useTranslations('player.actions');
  if (feedback.grade.verdict === 'correct') return null;
  return (
    <Link className="btn btn-quiet" href="/notebook">
      <Icon of={NotebookPen} />
      {t('notebook')}
    </Link>
  );
}
