import 'server-only';

export {
  type AssignmentState,
  type CreateAssignmentCode,
  createAssignment,
} from './assignments/create';
export { duplicateAssignment } from './assignments/duplicate';
export {
  type Adjustment,
  adjustAssignment,
  type EditAssignmentCode,
  replaceAssignment,
} from './assignments/edit';
export {
  type ExceptionCode,
  type ExceptionTargets,
  type ExceptionTerms,
  removeException,
  saveExceptions,
} from './assignments/exceptions';
export {
  type AssignmentCard,
  listAssignments,
  listAssignmentsFor,
  listDueAssignments,
  type StudentAssignment,
} from './assignments/list';
export {
  type ExceptionOverview,
  type ListedException,
  listExceptions,
  type StudentTimes,
} from './assignments/list-exceptions';
export { readAssignmentPaper } from './assignments/paper';
export { type AssignmentPreview, previewAssignment } from './assignments/preview';
export { type PublishCode, publishAssignment } from './assignments/publish';
export { type EditableAssignment, readAssignmentDraft } from './assignments/read-draft';
export { countLoss, type Loss, removeAssignment } from './assignments/remove';
export {
  extendAttempts,
  handInFor,
  listRunning,
  type RunningAttempt,
  type RunningCode,
} from './assignments/running';
