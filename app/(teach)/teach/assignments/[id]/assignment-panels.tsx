import { countLoss, listExceptions, listRunning } from '@/server/assignments';
import type { SignedInPerson } from '@/server/auth';
import { listTaughtClasses } from '@/server/classes';
import type { AssignmentReport } from '@/server/reports';
import { DraftBanner } from './draft-banner';
import { ExceptionPanel } from './exception-panel';
import { ManagePanel } from './manage-panel';
import { RunningPanel } from './running-panel';

interface AssignmentPanelsProps {
  readonly teacher: SignedInPerson;
  readonly assignment: AssignmentReport['assignment'];
  readonly now: Date;
  readonly search: { readonly [name: string]: string | string[] | undefined };
}

/** Who is working now, and whether the class sees it at all: what comes before the report. */
export async function PanelsBefore({
  teacher,
  assignment,
  now,
}: Omit<AssignmentPanelsProps, 'search'>) {
  const { id, phase, students } = assignment;
  const running = await listRunning(teacher, id, now);
  return (
    <>
      {phase === 'draft' ? <DraftBanner assignmentId={id} students={students} /> : null}
      {running.ok ? <RunningPanel assignmentId={id} running={running.value} now={now} /> : null}
    </>
  );
}

/** Who gets what instead. */
export async function Exceptions({
  teacher,
  assignment: { id },
  search: { exception, show },
}: Omit<AssignmentPanelsProps, 'now'>) {
  const overview = await listExceptions(teacher, id);
  if (!overview.ok) return null;
  const editing = typeof exception === 'string' ? exception : undefined;
  return (
    <ExceptionPanel
      assignmentId={id}
      overview={overview.value}
      editing={editing}
      open={editing !== undefined || show === 'exceptions'}
    />
  );
}

/** Copying and deleting, after everything else. */
export async function CopyOrDelete({
  teacher,
  assignment: { id, classId },
}: Pick<AssignmentPanelsProps, 'teacher' | 'assignment'>) {
  const [loss, classes] = await Promise.all([countLoss(teacher, id), listTaughtClasses(teacher)]);
  if (!loss.ok) return null;
  return <ManagePanel assignmentId={id} classId={classId} classes={classes} loss={loss.value} />;
}
