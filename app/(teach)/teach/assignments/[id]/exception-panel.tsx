import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { ExceptionOverview } from '@/server/assignments';
import { ExceptionForm } from './exception-form';
import { ExceptionTable } from './exception-table';
import { TimesTable } from './times-table';

interface ExceptionPanelProps {
  readonly assignmentId: string;
  readonly overview: ExceptionOverview;
  /** The exception that is being changed. */
  readonly editing: string | undefined;
  readonly open: boolean;
}

/** Who gets what instead: the list, the form, and what it comes to for each student. */
export function ExceptionPanel({ assignmentId, overview, editing, open }: ExceptionPanelProps) {
  const t = useTranslations('teach.exceptions');
  const { exceptions, students } = overview;
  const own = students.filter((student) => student.own);
  return (
    <section id="exceptions" aria-labelledby="exceptions-title">
      <details className="fold" open={open}>
        <summary>
          <h2 id="exceptions-title">{t('title')}</h2>
          <span className="tag num">{exceptions.length}</span>
          <Icon of={ChevronDown} />
        </summary>
        <p className="small muted fold-note">{t('note')}</p>
        {exceptions.length > 0 ? (
          <ExceptionTable assignmentId={assignmentId} exceptions={exceptions} />
        ) : null}
        {own.length > 0 ? <TimesTable students={own} base={overview.base} /> : null}
        <ExceptionForm
          // A form for another exception is another form.
          key={editing ?? 'new'}
          assignmentId={assignmentId}
          overview={overview}
          editing={exceptions.find(({ id }) => id === editing) ?? null}
        />
      </details>
    </section>
  );
}
