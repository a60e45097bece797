import 'server-only';

export { type ExtendCode, extendAttempt, refreshDeadlines } from './deadlines';
export {
  type ReviewCode,
  readAttempt,
  readResult,
  reviewAttempt,
  submitAtOnce,
  submitAttempt,
} from './read-attempt';
export { saveAtOnce } from './save-at-once';
export { type SaveCode, saveResponse } from './save-response';
export { type StartAssignmentCode, startAssignment } from './start-assignment';
export { type StartPracticeCode, startPractice } from './start-practice';
export { startSweeper } from './sweep';
