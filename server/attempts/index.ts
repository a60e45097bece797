import 'server-only';

export {
  type ReadCode,
  type ReviewCode,
  readAttempt,
  reviewAttempt,
  submitAttempt,
} from './read-attempt';
export { type SaveCode, saveResponse } from './save-response';
export { handInExpired, type StartAssignmentCode, startAssignment } from './start-assignment';
export { type StartPracticeCode, startPractice } from './start-practice';
