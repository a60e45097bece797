import 'server-only';

export {
  type ReadCode,
  type ReviewCode,
  readAttempt,
  reviewAttempt,
  submitAttempt,
} from './read-attempt';
export { type ResponseInput, type SaveCode, saveResponse } from './save-response';
export { handInExpired, type StartAssignmentCode, startAssignment } from './start-assignment';
export { type PracticeInput, type StartPracticeCode, startPractice } from './start-practice';
