import 'server-only';

export { type CreateAssignmentCode, createAssignment } from './assignments/create';
export {
  type AssignmentCard,
  listAssignments,
  listAssignmentsFor,
  listDueAssignments,
  type StudentAssignment,
} from './assignments/list';
export { readAssignmentPaper } from './assignments/paper';
