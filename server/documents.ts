import 'server-only';

export { type AskModelCode, askModelForDrafts, hasModel } from './documents/ask-model';
export { type DecideCode, decideFinding, longestNote } from './documents/decide-finding';
export type { FindingNotes } from './documents/draft/apply-decisions';
export { jobsDone, type UploadFailure, wakeJobs } from './documents/jobs';
export { parseLimits } from './documents/parse-file';
export {
  type DraftDetail,
  listQueue,
  type ProvingPassage,
  type QueueEntry,
  readDraft,
} from './documents/queue';
export {
  cancelUpload,
  type ReceiveCode,
  type ReceivedFile,
  receiveFile,
  retryUpload,
} from './documents/receive';
export { type RejectionReason, rejectionReasons } from './documents/rejection-reasons';
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
export { type RuleRow, reportRules } from './documents/rule-report';
export {
  type DecidedFinding,
  type DraftCounts,
  listUploads,
  readProgress,
  readUpload,
  type UploadCard,
  type UploadView,
} from './documents/uploads';
