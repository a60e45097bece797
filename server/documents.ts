import 'server-only';

export { askModelForDrafts, hasModel } from './documents/ask-model';
export { type DecideCode, decideFinding, longestNote } from './documents/decide-finding';
export { jobsDone, type UploadFailure, wakeJobs } from './documents/jobs';
export { parseLimits } from './documents/parse-file';
export {
  listQueue,
  readDraft,
} from './documents/queue';
export {
  cancelUpload,
  type ReceiveCode,
  type ReceivedFile,
  receiveFile,
  retryUpload,
} from './documents/receive';
export { removeUpload } from './documents/remove';
export {
  acceptDrafts,
  type Changed,
  type Edited,
  editDraft,
  mergeDrafts,
  type ReviewDraftCode,
  rejectDraft,
  undoDecision,
} from './documents/review';
export { reportRules } from './documents/rule-report';
export {
  type DecidedFinding,
  listUploads,
  readProgress,
  readUpload,
  type UploadCard,
  type UploadView,
} from './documents/uploads';
