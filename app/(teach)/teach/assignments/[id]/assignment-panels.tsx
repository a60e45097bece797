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

/** Exceptions, copying, deleting: what comes after the report. */
export async function PanelsAfter({
  teacher,
  assignment,
  search,
}: Omit<AssignmentPanelsProps, 'now'>) {
  const { id, classId } = assignment;
  const [overview, loss, classes] = await Promise.all([
    listExceptions(teacher, id),
    countLoss(teacher, id),
    listTaughtClasses(teacher),
  ]);
  const { exception, show } = search;
  const editing = typeof exception === 'string' ? exception : undefined;
  return (
    <>
      {overview.ok ? (
        <ExceptionPanel
          assignmentId={id}
          overview={overview.value}
          editing={editing}
          open={editing !== undefined || show === 'exceptions'}
        />
      ) : null}
      {loss.ok ? (
        <ManagePanel assignmentId={id} classId={classId} classes={classes} loss={loss.value} />
      ) : null}
    </>
  );
}
