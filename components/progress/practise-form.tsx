import type { ReactNode } from 'react';
import { SubmitButton } from '../ui/submit-button';

interface PractiseFormProps {
  /** Server action that starts practice and goes to the player. */
  readonly action: (form: FormData) => Promise<void>;
  readonly moduleId?: string | undefined;
  readonly passageIds?: readonly string[];
  readonly conceptIds?: readonly string[];
  readonly questionIds?: readonly string[];
  /** Its questions, once it is closed. */
  readonly assignmentId?: string;
  /** 1 to 50; 10 unless given. */
  readonly count?: number;
  readonly look?: 'primary' | 'line' | 'quiet';
  readonly large?: boolean;
  readonly children: ReactNode;
}

/** One button that starts practice over a module, passages, concepts or chosen questions; works without script. */
export function PractiseForm(props: PractiseFormProps) {
  const { passageIds = [], conceptIds = [], questionIds = [], ...rest } = props;
  const { action, moduleId, assignmentId, count, children, ...button } = rest;
  return (
    <form action={action} className="practise">
      {moduleId ? <input type="hidden" name="module" value={moduleId} /> : null}
      {assignmentId ? <input type="hidden" name="assignment" value={assignmentId} /> : null}
      {passageIds.map((id) => (
        <input key={id} type="hidden" name="passage" value={id} />
      ))}
      {conceptIds.map((id) => (
        <input key={id} type="hidden" name="concept" value={id} />
      ))}
      {questionIds.map((id) => (
        <input key={id} type="hidden" name="question" value={id} />
      ))}
      {count === undefined ? null : <input type="hidden" name="count" value={count} />}
      <SubmitButton {...button}>{children}</SubmitButton>
    </form>
  );
}
